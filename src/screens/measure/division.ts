import { did, isShare, type Measure } from '#language/measure.ts'
import type { Breakdown } from '#language/breakdown.ts'
import { barChart } from '#ui/chart/bar-chart.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import type { Responsible } from '#workings/figures/divide.ts'
import type { Part } from '#workings/figures/figure.ts'
import { suppressed } from '#workings/figures/suppress.ts'
import type { Labels } from './labels.ts'
import { leftOutWords, numberShown, sentenceCase, unitOf, valueOf, type Eyes } from './number.ts'

export type Division = { by: Breakdown; responsible: Responsible; parts: readonly Part[]; labels: Labels }
/** The address of the rows behind one number; null for those who may open none. */
export type RowsHref = ((at: string | null, rows: 'counted' | 'well' | 'out') => string) | null

/** The parts in the order that they are read: months as they came, the rest by size. Suppressed ones are none the wiser for it. */
export function shownParts(
  { by, parts, labels }: Division,
  eyes: Eyes,
): { part: Part; label: string; hidden: boolean }[] {
  const out = eyes.threshold === null ? parts.map(() => false) : suppressed(parts, eyes.threshold)
  const rows = parts.map((part, at) => ({
    part,
    hidden: out[at]!,
    label: labels.get(part.at[by.id] ?? '') ?? 'Not known',
  }))
  const inOrder = by.is === 'month' || eyes.threshold !== null
  return rows.toSorted((a, b) =>
    by.is === 'month'
      ? (a.part.at['month'] ?? '').localeCompare(b.part.at['month'] ?? '')
      : inOrder
        ? a.label.localeCompare(b.label)
        : b.part.counted - a.part.counted || a.label.localeCompare(b.label),
  )
}

export function divisionShown(measure: Measure, division: Division, eyes: Eyes, href: RowsHref): Html {
  const parts = shownParts(division, eyes)
  const share = isShare(measure.versions[0]!.counts)
  const median = measure.versions[0]!.counts.is === 'median'
  const value = (row: (typeof parts)[number]) =>
    row.hidden ? 'suppressed' : valueOf(measure, row.part, { threshold: null })
  const count = (row: (typeof parts)[number], rows: 'counted' | 'well', n: number): Words => {
    if (row.hidden) return nothing('suppressed')
    return href && n > 0
      ? html`<a class="govuk-link" href="${href(row.part.at[division.by.id] ?? '', rows)}">${n}<span class="govuk-visually-hidden"> in the list for ${row.label}</span></a>`
      : n
  }
  const columns = [
    { text: division.by.name },
    ...(share ? [{ text: sentenceCase(did(measure)), numeric: true }] : []),
    { text: 'Counted', numeric: true },
    ...(share ? [{ text: 'Share', numeric: true }] : median ? [{ text: 'Middle', numeric: true }] : []),
    { text: 'Left out' },
  ]
  return html`${parts.length > 1 && parts.length <= 30 && barChart({ id: 'division', title: `${measure.name}, by ${division.by.name.toLowerCase()}`, description: 'A bar for each part of the figure. The numbers are in the table below it.', unit: unitOf(measure), of: division.by.name, bars: parts.map((row) => ({ label: row.label, value: value(row) })) })}
    ${listTable({
      id: 'parts',
      caption: `${measure.name}, by ${division.by.name.toLowerCase()}`,
      columns,
      empty: 'Nothing is counted in this period.',
      rows: parts.map((row) => [
        row.label,
        ...(share ? [{ text: count(row, 'well', row.part.well ?? 0), format: 'numeric' as const }] : []),
        { text: count(row, 'counted', row.part.counted), format: 'numeric' as const },
        ...(share || median ? [{ text: numberShown(measure, value(row)), format: 'numeric' as const }] : []),
        row.hidden ? nothing('suppressed') : leftOutWords(row.part, eyes, division.parts),
      ]),
    })}`
}
