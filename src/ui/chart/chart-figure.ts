import { details } from '../components/details.ts'
import { table } from '../components/table.ts'
import { type Html, html, type Words } from '../html.ts'
import { nothing } from '../nothing.ts'
import { scrollRegion } from '../scroll-region.ts'
import { type Chart, inWords, isNumber, type Unit, type Value } from './figures.ts'

export interface ChartTable {
  head: readonly string[]
  rows: readonly { label: string; values: readonly Value[] }[]
}

/** A chart is its drawing, what it says in a sentence, and its numbers. */
export function chartFigure(chart: Chart, sentence: string, drawing: Html, numbers: ChartTable): Html {
  return html`<figure class="tl-chart">
  <figcaption class="tl-chart__caption" id="${chart.id}-caption">${chart.title}</figcaption>
  <p class="tl-chart__sentence">${chart.sentence ?? sentence}</p>
  ${chart.notes && chart.notes.length > 0 && html`<ul class="tl-chart__notes">${chart.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
  ${scrollRegion(`${chart.id}-caption`, drawing)}
  ${details({ summaryText: html`Numbers<span class="govuk-visually-hidden"> for ${chart.title}</span>`, text: numbersTable(chart, numbers), classes: 'tl-chart__numbers' })}
</figure>`
}

/** Side by side where the screen is wide enough. */
export function charts(figures: readonly Html[]): Html {
  return html`<div class="tl-charts">${figures}</div>`
}

function numbersTable(chart: Chart, numbers: ChartTable): Html {
  return table({
    caption: chart.title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'tl-list',
    firstCellIsHeader: true,
    head: numbers.head.map((text, column) => ({ text, format: column > 0 ? 'numeric' : undefined })),
    rows: numbers.rows.map(({ label, values }) => [
      { text: label },
      ...values.map((value) => ({ text: cell(value, chart.unit), format: 'numeric' as const })),
    ]),
  })
}

function cell(value: Value, unit: Unit): Words {
  if (!isNumber(value)) return nothing(value)
  return unit === '%' ? inWords(value, unit) : value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}
