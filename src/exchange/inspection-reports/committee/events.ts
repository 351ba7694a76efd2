import { monthNames } from '#language/day.ts'
import { noEvent, type EventRead } from '../report.ts'
import { whenSaid, type WhenSaid } from './when-said.ts'

type Kind = Exclude<EventRead['what'], 'board'>
const kinds: readonly [Kind, RegExp][] = [
  [
    'review',
    /\b(?:6|12|six|twelve)[- ]months? review(?: of (?:the |its |this |our )?(?:[\p{L}’'-]+ ){0,4}?(?:improvement notice|notice of improvement|improvement plan))?/giu,
  ],
  ['notice', /\bnotice of improvement\b|\bimprovement notice\b/gi],
  ['focused', /\bfocuss?ed visit\b/gi],
  ['monitoring', /\bmonitoring visit\b/gi],
  ['peer', /\bpeer (?:review|challenge)\b/gi],
  ['joint', /\bjoint targeted area inspection\b/gi],
]
/** A day, a span of days, a month or a span of months, as sentences give them. */
export const dated = new RegExp(
  `(?:between |from )?(?:(?:the )?\\d{1,2}(?: ?(?:st|nd|rd|th))?(?: (?:${monthNames.join('|')}))?(?: 20\\d\\d)?(?: ?[-–] ?| to | and )(?:the )?)?(?:\\d{1,2}(?: ?(?:st|nd|rd|th))? )?(?:${monthNames.join('|')})(?:(?: ?[-–] ?| to | and )(?:${monthNames.join('|')}))?,? 20\\d\\d`,
  'gi',
)

type Mention = { what: Kind; from: number; to: number }

/** Every visit, review and notice that sentences date, in their order; what is told of twice is one. */
export function eventsIn(sentences: readonly string[]): EventRead[] {
  const events: EventRead[] = []
  let before: EventRead | null = null
  for (const given of sentences) {
    const sentence = given.replaceAll(/\s+/g, ' ')
    let first: EventRead | null = null
    for (const { mention, when, saying } of datedMentions(sentence)) {
      const event = saying === 'held' ? held(events, mention.what, when) : told(events, mention.what, when, saying)
      if (event.sentence === '') event.sentence = sentence
      first ??= event
    }
    // "This followed the focused visit completed in October 2021."
    if (first && before && first !== before && /^(?:this|it|which) follow(?:s|ed)\b/i.test(sentence))
      before.follows = events.indexOf(first)
    before = first
  }
  return events
}

/** Each mention beside the date that belongs to it: the next after it, or else one that stands before it. */
function datedMentions(
  sentence: string,
): { mention: Mention; when: WhenSaid; saying: 'held' | 'published' | 'reported' }[] {
  const dates = [...sentence.matchAll(dated)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    words: found[0],
  }))
  const all = mentionsIn(sentence)
  const taken = new Set<number>()
  return all.flatMap((mention, at) => {
    const next = all[at + 1]?.from ?? Number.POSITIVE_INFINITY
    const after = dates.find(({ from }) => from >= mention.to && from < next && from - mention.to < 110)
    const date =
      after ?? dates.findLast(({ from, to }) => to <= mention.from && mention.from - to < 60 && !taken.has(from))
    if (!date || taken.has(date.from)) return []
    const between = sentence.slice(Math.min(mention.to, date.to), Math.max(mention.from, date.from))
    const when = whenSaid(date.words)
    if (!when || yetToCome.test(between)) return []
    taken.add(date.from)
    const around = `${sentence.slice(Math.max(0, mention.from - 60), mention.from)} ${between}`
    const saying = /\bpublished\b/i.test(around) ? 'published' : reporting.test(around) ? 'reported' : 'held'
    return [{ mention, when, saying } as const]
  })
}

const yetToCome = /\b(?:will|expected|planned|due|likely|proposed|anticipated)\b/i
const reporting = /\b(?:reported|presented|outcome of)\b/i

function mentionsIn(sentence: string): Mention[] {
  const all = kinds.flatMap(([what, named]) =>
    [...sentence.matchAll(named)].map((found) => ({ what, from: found.index, to: found.index + found[0].length })),
  )
  // What a longer mention contains is no other.
  return all
    .filter((one) => !all.some((other) => other !== one && other.from <= one.from && other.to >= one.to))
    .toSorted((a, b) => a.from - b.from)
}

const begun = ({ inspected, month }: Pick<WhenSaid, 'inspected' | 'month'>): string =>
  inspected?.from.slice(0, 7) ?? month ?? ''

function held(events: EventRead[], what: Kind, when: WhenSaid): EventRead {
  const same = events.find((one) => one.what === what && begun(one) === begun(when))
  if (same) return Object.assign(same, when.inspected ? { inspected: when.inspected, month: null, said: null } : {})
  return added(events, { what, inspected: when.inspected, month: when.month, said: when.said })
}

/** When an outcome was told is not when it was held: it belongs to the last of its kind before it. */
function told(events: EventRead[], what: Kind, when: WhenSaid, saying: 'published' | 'reported'): EventRead {
  const last = events.findLast((one) => one.what === what && begun(one) <= begun(when))
  const event = last ?? added(events, { what })
  if (when.inspected) return Object.assign(event, { published: when.inspected.to, publishedSaid: null })
  return Object.assign(
    event,
    event.published
      ? {}
      : {
          publishedSaid: saying === 'published' ? when.words : `Reported in ${when.words}`,
        },
  )
}

function added(events: EventRead[], event: Partial<EventRead> & Pick<EventRead, 'what'>): EventRead {
  const whole: EventRead = { ...noEvent, ...event }
  events.push(whole)
  return whole
}
