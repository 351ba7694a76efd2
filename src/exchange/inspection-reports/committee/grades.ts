import { allOf, gradeOn, judgedOn, type Area, type Framework } from '#pathways/improvement/frameworks/framework.ts'
import type { JudgementRead } from '../report.ts'
import { plain } from '../text/document.ts'

const grade = '(outstanding|good|requir(?:es?|ing) improvement(?: to be good)?|adequate|inadequate)'
const quoted = `[‘’'"“”]?${grade}[‘’'"“”]?`
const overallSaid = [
  new RegExp(
    `overall (?:judgement|effectiveness|grade)(?: (?:for|of) [\\p{L} ]{3,60}?)? (?:of|was|is|as) ${quoted}`,
    'iu',
  ),
  new RegExp(
    `(?:service|services|council|authority)(?: [\\p{L}’' ]{0,40})? (?:was|were) (?:judged|rated|graded)(?: as| to be)? ${quoted}`,
    'iu',
  ),
]
const boardSaid = new RegExp(
  `(?:effectiveness of the |the )?(?:lscb|safeguarding children[’']?s? board)(?: in [\\p{L} ]{3,30}?)?(?: was| is)?(?: judged| graded| rated)?(?: as| to be)? ${quoted}`,
  'iu',
)

export type Said = { grade: string; sentence: string }

export const overallIn = (sentences: readonly string[], framework: Framework): Said | null =>
  firstOf(sentences, overallSaid, framework)
export const boardIn = (sentences: readonly string[], framework: Framework): Said | null =>
  firstOf(sentences, [boardSaid], framework)

function firstOf(sentences: readonly string[], patterns: readonly RegExp[], framework: Framework): Said | null {
  for (const sentence of sentences)
    for (const pattern of patterns) {
      const found = pattern.exec(sentence.replaceAll("'", '’'))?.[1]
      const given = found && gradeOn(framework, asScale(found))
      if (given) return { grade: given, sentence }
    }
  return null
}

const asScale = (said: string): string => said.toLowerCase().replace('requiring', 'requires')

/**
 * Grades told in a sentence: "an overall judgement of …, with this being the judgement in the areas of … and …, with a good
 * judgement for the remaining 3 areas". Only areas that are named, or that are exactly as many as remain, are given one.
 */
export function gradesInProse(sentences: readonly string[], framework: Framework): JudgementRead[] {
  const areas = allOf(judgedOn(framework.areas, null)).filter(({ id }) => framework.id !== 'slac' || id.includes('_'))
  for (const sentence of sentences) {
    const words = plain(sentence)
    const overall = overallIn([sentence], framework)
    const named =
      /(?:this|same) (?:being|was|is) the (?:judgement|grade) (?:in|for) (?:the )?areas? of (.+?)(?:, with |, and with |;|\.$)/.exec(
        words,
      )
    if (!overall || !named) continue
    const same = areas.filter((area) => shortly(area).test(named[1]!))
    const rest = areas.filter((area) => !same.includes(area))
    const remaining = new RegExp(
      `${grade} (?:judgement|grade)s? .{0,30}for the (?:remaining|other) (\\d|two|three|four) areas`,
    ).exec(words)
    const count = remaining && ({ two: 2, three: 3, four: 4 }[remaining[2]!] ?? Number(remaining[2]))
    const other = remaining && gradeOn(framework, asScale(remaining[1]!))
    return [
      ...same.map((area) => judgement(area, overall.grade, sentence)),
      ...(other && count === rest.length ? rest.map((area) => judgement(area, other, sentence)) : []),
    ]
  }
  return []
}

/** What an area is called in a sentence. */
const shortly = ({ id }: Area): RegExp =>
  ({
    help_and_protection: /help and protection/,
    looked_after: /looked after|permanence/,
    adoption: /adoption/,
    care_leavers: /care leavers|leaving care/,
    leadership: /leadership/,
    leaders: /leaders/,
    in_care: /in care/,
  })[id] ?? /(?!)/

const judgement = (area: Area, given: string, sentence: string): JudgementRead => ({
  area: area.name,
  areaId: area.id,
  grade: given,
  page: 1,
  place: { page: 1, span: [0, 0] },
  sentence,
  confidence: 0.85,
})
