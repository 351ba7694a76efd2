import { declaredIn, numberIn } from '../inspection-reports/committee/declared.ts'
import { readReport } from '../inspection-reports/read.ts'
import { at, type Rule } from './finding.ts'

const counted =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) (?:\p{L}+[- ]){0,3}?(?:recommendations|priorities|areas|actions|programmes|themes|objectives|steps|pledges|strands|workstreams|principles)\b[^.:]{0,90}(?:[.:] ?(?:these|they) (?:are|were|include))?(?: below| as follows)?:$/iu

/** A number of things, and a list of another number of them. */
export const declaredCounts: Rule = {
  id: 'declared_count',
  name: 'a number of recommendations or other things that is not the number given',
  inspectors: true,
  find: (draft) => [...recommendations(draft), ...lists(draft)],
}

const numerals =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const answered = new RegExp(
  String.raw`^(?:the )?(?:recommendation (\d{1,2})\b|(${ordinals.join('|')}) recommendation\b)`,
  'i',
)

/** How many recommendations are answered one by one: by number, or paragraph by paragraph under a heading that says so. */
function answers(parts: Parameters<Rule['find']>[0]['parts']): number {
  const named = parts.flatMap(({ text }) => {
    const [, number, ordinal] = answered.exec(text) ?? []
    return number === undefined && ordinal === undefined
      ? []
      : [number ?? String(ordinals.indexOf(ordinal!.toLowerCase()) + 1)]
  })
  if (named.length > 0) return new Set(named).size
  // "Recommendation 1: …" is a numbered part by now.
  const declared = parts.findIndex(({ text }) => /\brecommendations\b/i.test(text))
  const numbered = parts.slice(declared + 1).filter(({ listed, ref }) => listed && ref !== null && /^\d+$/.test(ref))
  const run = numbered.findIndex(({ ref }, place) => ref !== String(place + 1))
  if (numbered.length > 0 && run !== 0) return run < 0 ? numbered.length : run
  const start = parts.findIndex(
    ({ heading, text }) =>
      heading && /\b(?:on|to|against) (?:each|every|the|all) (?:of the )?recommendations?\b/i.test(text),
  )
  if (start < 0) return inTurn(parts)
  const after = parts.slice(start + 1)
  const end = after.findIndex(({ heading }) => heading)
  return after.slice(0, end < 0 ? undefined : end).filter(({ ref }) => ref !== null).length
}

/** "The report takes each in turn", and the part that does: a paragraph for each. */
function inTurn(parts: Parameters<Rule['find']>[0]['parts']): number {
  const said = parts.findIndex(({ text }) => /\beach\b[^.]{0,40}\b(?:in turn|one by one)\b/i.test(text))
  const start = said < 0 ? -1 : parts.findIndex(({ heading }, place) => place > said && heading)
  if (start < 0) return 0
  const after = parts.slice(start + 1)
  const end = after.findIndex(({ heading }) => heading)
  return after.slice(0, end < 0 ? undefined : end).filter(({ ref }) => ref !== null).length
}

/** Older reports are asked for in areas, which their own number is told of. */
const areas = new RegExp(
  String.raw`\b(\d{1,2}|${numerals.join('|')}) (?:\p{L}+ )?areas for (?:improvement|development)\b`,
  'iu',
)
function areasIn(sentences: readonly string[]) {
  const sentence = sentences.find((each) => areas.test(each))
  const count = sentence === undefined ? null : numberIn(areas.exec(sentence)![1]!)
  return count && sentence ? { count, sentence } : null
}

function recommendations({ lines, parts, sentences, inspectors }: Parameters<Rule['find']>[0]) {
  if (inspectors) return []
  const texts = sentences.map(({ text }) => text)
  const declared = declaredIn(texts) ?? areasIn(texts)
  if (!declared) return []
  const captured =
    readReport('', lines).recommendations.filter(({ body }) => body === 'authority').length || answers(parts)
  if (captured === 0 || captured === declared.count) return []
  const where = sentences.find(({ text }) => text === declared.sentence)!
  return [
    at(
      where,
      `It declares ${declared.count} recommendations, and ${captured} are told of`,
      `Give the ${Math.abs(declared.count - captured)} that ${declared.count > captured ? 'are missing' : 'are more'}, or say why the numbers differ`,
    ),
  ]
}

function lists({ parts }: Parameters<Rule['find']>[0]) {
  return parts.flatMap((part, index) => {
    const [, word] = counted.exec(part.text) ?? []
    const count = word === undefined ? null : numberIn(word)
    if (count === null) return []
    const after = parts.slice(index + 1)
    const bulleted = after[0]?.ref === null
    const end = after.findIndex(
      (one, place) => !one.listed || (bulleted ? one.ref !== null : one.ref !== String(place + 1)),
    )
    const found = end < 0 ? after.length : end
    if (found < 2 || found === count) return []
    return [at(part, `It says ${count}, and ${found} are listed`, 'List the others, or mend the number')]
  })
}
