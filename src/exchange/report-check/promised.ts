import { addDays, addMonths, monthNames, type Day } from '#language/day.ts'
import { numberIn } from '../inspection-reports/committee/declared.ts'
import type { Line } from '../inspection-reports/text/line.ts'
import { draftOf } from './draft.ts'
import { lastDayOf } from './said-when.ts'

/** A sentence of a report that commits somebody to something, and by when it says so. */
export type Promised = {
  sentence: string
  page: number
  /** The last day of what it says of when; null where it says nothing, or nothing that is a day by itself ("the next meeting"). */
  by: Day | null
  /** What it says of when, in its words. */
  said: string | null
}

const doing =
  'provide|produce|introduce|launch|start|begin|commence|publish|bring|report|present|complete|deliver|develop|review|establish|appoint|recruit|train|commission|consult|agree|approve|discuss|submit|undertake|hold|set up|roll out|implement|identify|address|refresh|revise|become|include|ensure|write|share|carry out|update|be asked|use|offer|move|extend|create'
const done =
  'published|brought|presented|reported|launched|produced|completed|delivered|provided|introduced|developed|reviewed|established|appointed|recruited|trained|commissioned|agreed|approved|discussed|submitted|undertaken|held|set up|rolled out|implemented|reconfigured|refreshed|revised|updated|shared|carried out|put in place|in place|asked|added|sent|made|considered|distributed|strengthened|extended|a refresh'

/** What commits: that it will be done, is about to be, is planned or promised, or is under way and not over. */
const commits: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:will|shall)(?: (?:all|also|both|then|now|continue to|soon|shortly|work to))* (?:be (?:\p{L}+ )?(?:${done})|${doing})\b`,
    'iu',
  ),
  new RegExp(String.raw`\bto be (?:${done})\b[^.;]{0,40}\b(?:20\d\d|next|by|shortly)\b`, 'i'),
  /\b(?:is|are) (?:now |currently |also )?(?:about to|due to|going to|looking to|set to|planning to|intending to|scheduled to|working (?:hard )?towards|seeking to|committed to (?:complet|deliver|publish))\b/i,
  /\bthere are plans to\b|\bthere will be\b|\bit is (?:planned|intended|proposed|hoped) (?:to|that)\b|\b(?:is|are) (?:now |also )?(?:planned|programmed|scheduled|proposed)\b|\bplanned programme\b|\bwe (?:plan|intend|aim|propose|undertake|promise) to\b|\bour (?:intention|plan|aim) is to\b|\bin (?:its|their|our) plan to\b/i,
  /\b(?:work|preparation|procurement|recruitment|re-?commissioning) is (?:now |already |currently |well )?(?:under ?way|ongoing|in hand|in progress)\b|\bwork (?:ongoing|under ?way|in progress)\b|\b(?:is|are) (?:currently |now )?being (?:refreshed|addressed|developed|revised|reviewed|re-?commissioned|recruited|written|drafted|prepared|supported)\b|\bsubject to re-?commissioning\b/i,
  /\b(?:the )?next (?:stage|step|phase) (?:is|will be) to\b|\bagree(?:d|ment) (?:to (?:fund|provide|recruit|appoint|add|increase|commission)|(?:(?:additional|extra|more|new|fixed[- ]term) ){1,2}(?:\p{L}+ )?(?:capacity|posts?|staff|funding))\b|\bpending (?:a|the) (?:longer[- ]term|permanent|new)\b|\bis a priority\b|\bneeds? to be\b[^.;]{0,60}\b(?:by|next|20\d\d)\b/iu,
]

/** What is no commitment of whoever writes: what others will do, what may be, what a thing helps with, and what is asked of us. */
const isNone =
  /\b(?:may be|might|is likely|are likely|it is expected that (?:ofsted|the government)|framework will|inspection framework|ofsted will|government (?:will|has)|would|could|if (?:the|we|not))\b|^(?:ensure|accelerate|strengthen|improve|develop|review|establish|implement|increase|make clear|agree|consolidate|monitor)\b/i

/** What a thing is good for. */
const helps = /\b(?:will|shall) (?:support|enable|help|mean|ensure|identify|provide a strong)\b/gi

const month = monthNames.join('|')
const exact = new RegExp(
  String.raw`\b(?:by|in|on|during|for|at|before|until|from)(?: the)?(?: end of| beginning of)?(?: the)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?((?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:${month}|spring|summer|autumn|early|mid|late)(?: of)?[ -])?20\d\d(?![/\d–-])|\d{1,2}(?:st|nd|rd|th)? (?:${month})|(?:${month})(?! (?:and|or|to) (?:${month})))\b`,
  'i',
)
const within =
  /\b(?:within|in|over|during|for)(?: the)?(?: next| coming)? (\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (day|week|month|year)s?\b/i
/** What has no day by itself: a meeting's day stands in its calendar. */
const loosely = new RegExp(
  String.raw`\b(?:(?:by|at|to|in|for|during)(?: the)? next (?:\p{L}+ ){0,3}?(?:meeting|quarter|stage|cycle|PPB|board|panel|committee|year|month|week|term|PPB)|(?:later|early|late) (?:in|this|next) (?:20\d\d|year)|(?:in|by) (?:${month}) and (?:${month}) 20\d\d|20\d\d\/\d\d|shortly|soon|in due course|longer[- ]term|next (?:stage|step|phase)|(?:over|in|during) the (?:coming|next) (?:few )?(?:weeks|months|year)|each month|every month|monthly|quarterly)\b`,
  'iu',
)

/**
 * Every sentence of a report that commits somebody to something. They are offered to a person, who says which is one: nothing is made of them here.
 * @param meeting the day that the report bears, where it is known otherwise than from its front page
 */
export function promisesIn(lines: readonly Line[], meeting: Day | null = null): Promised[] {
  const draft = draftOf(lines)
  const dated = meeting ?? draft.dated
  const seen = new Set<string>()
  return draft.sentences.flatMap(({ text, page }) => {
    const sentence = text.trim()
    if (sentence.length < 20 || seen.has(sentence) || isNone.test(sentence)) return []
    const plainly = sentence.replaceAll(helps, '')
    if (!commits.some((pattern) => pattern.test(plainly))) return []
    seen.add(sentence)
    return [{ sentence, page, ...whenIn(sentence, dated) }]
  })
}

/** Days before the report: a day longer ago is when something was, and not by when it is promised. */
const longBefore = 60

function whenIn(sentence: string, dated: Day | null): Pick<Promised, 'by' | 'said'> {
  const loose = loosely.exec(sentence)?.[0] ?? null
  const [, many, unit] = within.exec(sentence) ?? []
  const count = many === undefined ? null : numberIn(many)
  if (dated !== null && count !== null && unit !== undefined)
    return { by: after(dated, count, unit.toLowerCase()), said: within.exec(sentence)![0] }
  const day = exact.exec(sentence)
  const last = day && dated ? lastDayOf(day[1]!, dated) : null
  const by = last !== null && dated !== null && last >= addDays(dated, -longBefore) ? last : null
  return by === null ? { by: null, said: loose } : { by, said: day![0] }
}

const after = (dated: Day, count: number, unit: string): Day => {
  if (unit === 'day') return addDays(dated, count)
  if (unit === 'week') return addDays(dated, count * 7)
  return addMonths(dated, unit === 'year' ? count * 12 : count)
}
