import { did, isShare, type Measure } from '#language/measure.ts'
import type { Cell, Column } from '#press/table.ts'
import type { Part } from '#workings/figures/figure.ts'
import type { Answer, SignedIn } from '../front/screen.ts'
import { fileOf, type Format } from '../list/file.ts'
import { shownParts, type Division } from './division.ts'
import { hidden, leftOutWords, sentenceCase, valueOf, type Eyes, type Said } from './number.ts'
import type { Period } from './period.ts'
import { monthSaid, type Trend } from './trend.ts'

type Whole = {
  measure: Measure
  period: Period
  part: Part
  division: Division | null
  trend: Trend
  eyes: Eyes
  overdue: string | null
}

/** The figure, its parts and its months in one table, cut to the reader's eyes as the page is. */
export function figureFile(
  ask: SignedIn,
  format: Format,
  { measure, period, part, division, trend, eyes, overdue }: Whole,
): Promise<Answer> {
  const share = isShare(measure.versions[0]!.counts)
  const columns: Column[] = [
    { name: 'Part', kind: 'text' },
    { name: 'Counted', kind: 'number' },
    ...(share ? [{ name: sentenceCase(did(measure)), kind: 'number' } as const] : []),
    { name: 'Figure', kind: share ? 'per cent' : 'number' },
    { name: 'Left out', kind: 'text' },
  ]
  const row = (words: string, said: Said, out: string, isHidden = hidden(said, eyes)): Cell[] => {
    const value = isHidden ? 'suppressed' : valueOf(measure, said, { threshold: null })
    const count = (n: number): Cell => (isHidden ? { nothing: 'suppressed' } : n)
    return [
      words,
      count(said.counted),
      ...(share ? [count(said.well ?? 0)] : []),
      typeof value === 'number' ? value : { nothing: value },
      out,
    ]
  }
  const outOf = (each: Part, beside: readonly Part[] = []) =>
    String(leftOutWords(each, eyes, beside)).replaceAll(/<[^>]*>/g, '')
  const none = { counted: 0, well: share ? 0 : null, value: null }
  return fileOf(ask, format, {
    name: measure.id,
    title: measure.name,
    description: measure.meaning,
    columns,
    rows: [
      row(period.words, part, outOf(part)),
      ...(division
        ? shownParts(division, eyes).map((each) =>
            row(
              `${division.by.name}: ${each.label}`,
              each.part,
              each.hidden ? 'suppressed' : outOf(each.part, division.parts),
              each.hidden,
            ),
          )
        : []),
      ...trend.months.map((month, at) => row(monthSaid(trend, at), trend.series[0]!.said.get(month) ?? none, '')),
    ],
    notes: [
      `Placed by ${measure.placedBy}.`,
      `Source: ${measure.source} (${measure.checked ? 'checked' : 'unchecked default'}).`,
      ...(overdue === null ? [] : [`Overdue now: ${overdue}.`]),
      ...(eyes.threshold === null
        ? []
        : [`Counts below ${eyes.threshold} are suppressed, and others where they could be worked out.`]),
    ],
  })
}
