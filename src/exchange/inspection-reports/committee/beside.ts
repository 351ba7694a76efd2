import { monthNames } from '#language/day.ts'
import type { EventRead, ReportRead } from '../report.ts'
import { boardsReview } from './board.ts'
import { eventsIn } from './events.ts'
import { whenSaid } from './when-said.ts'

const reportedOn: Readonly<Record<string, EventRead['what']>> = {
  'dfe-notice': 'review',
  'ilacs-focused': 'focused',
  'ilacs-monitoring': 'monitoring',
  'monitoring-sif': 'monitoring',
  jtai: 'joint',
  'lga-peer': 'peer',
}

/** What else a report tells of, without what it is itself about, and with the review of the board that was held beside that. */
export function withEvents(report: ReportRead, sentences: readonly string[]): ReportRead {
  const every = eventsIn(sentences)
  const what = reportedOn[report.framework?.value ?? '']
  // A review of a notice is told of under the notice's name; where there was none, the report is about the notice.
  const own =
    every.find((one) => one.what === what && isOf(one, report)) ??
    (what === 'review' ? every.find((one) => one.what === 'notice') : undefined)
  const rest = every.filter((one) => one !== own)
  const board = report.framework?.value === 'sif' ? boardsReview(sentences) : null
  const placed = board ? [board, ...rest] : rest
  const events = placed.map((one) => ({
    ...(one === board ? beside(board, report) : one),
    follows: one.follows === null ? null : placeOf(placed, every[one.follows]),
  }))
  return { ...report, ...(own ? ownOf(own, report) : {}), events }
}

/** The same days, or told on the same day; where the report gives neither, the first of its kind is its own. */
const isOf = ({ inspected, month, published }: EventRead, report: ReportRead): boolean => {
  const { from, to } = report.inspected?.value ?? {}
  if (from && to && (inspected || month))
    return inspected ? inspected.from <= to && inspected.to >= from : from.startsWith(month!)
  return !report.published || !published || published === report.published.value
}

function ownOf(own: EventRead, { inspected, inspectedSaid }: ReportRead): Partial<ReportRead> {
  const unsaid = !inspected && !inspectedSaid && own.month !== null
  return {
    what: own.what,
    ...(unsaid
      ? {
          inspectedSaid: {
            value: own.said ?? monthInWords(own.month!),
            place: own.place,
            sentence: own.sentence,
            confidence: own.confidence,
          },
        }
      : {}),
  }
}

const monthInWords = (month: string): string => `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`

const placeOf = (all: readonly EventRead[], one: EventRead | undefined): number | null => {
  const at = one ? all.indexOf(one) : -1
  return at < 0 ? null : at
}

/** A board is reviewed when its authority is inspected. */
const beside = (board: EventRead, { inspected, inspectedSaid }: ReportRead): EventRead => ({
  ...board,
  inspected: inspected?.value ?? null,
  month: (inspectedSaid && whenSaid(inspectedSaid.value)?.month) ?? null,
  said: inspected ? null : (inspectedSaid?.value ?? null),
})
