import { did, isShare, type Measure } from '#language/measure.ts'
import { mayDo } from '#language/roles.ts'
import { figureCard } from '#ui/figure-card.ts'
import { html, type Html } from '#ui/html.ts'
import type { Part } from '#workings/figures/figure.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { formatOf } from '../list/file.ts'
import { definitionList, overdueBeside, stillBeside } from './catalogue.ts'
import { chooser } from './chooser.ts'
import { divisionShown, type Division, type RowsHref } from './division.ts'
import { breakdownOf, companion, eyesOf, parts, whole } from './figures.ts'
import { figureFile } from './figure-file.ts'
import { labelsOf } from './labels.ts'
import { leftOutWords, numberShown, sentenceOf, valueOf } from './number.ts'
import { periodOf, seesTotalsOnly, type Period } from './period.ts'
import { ruleShown, trendCharts } from './trend-chart.ts'
import { trendBy, trendFor } from './trend.ts'

export function measureOf(ask: SignedIn): Measure {
  const measure = ask.house.declarations.measures.get(ask.params['id'] ?? '')
  if (!measure) throw new Refusal('not there', 'There is no such measure')
  return measure
}

/** One measure from its chart to its numbers; each number opens to the rows that it is. */
export const measureScreen = screen('GET', to.measure(':id'), ['figures'], async (ask) => {
  const measure = measureOf(ask)
  const period = periodOf(ask)
  const { declarations } = ask.house
  return ask.read(async (seam) => {
    const eyes = await eyesOf(ask, seam)
    const by = breakdownOf(measure, one(ask.query, 'by'))
    const responsible = one(ask.query, 'responsible') === 'now' && !seesTotalsOnly(ask) ? 'now' : 'on the counting date'
    const asked = { measure, from: period.from, until: period.until, responsible } as const
    const part = await whole(seam, ask.house.declarations, asked)
    const divided = by && (by.is !== 'month' || !seesTotalsOnly(ask)) ? await parts(seam, { ...asked, by: [by] }) : null
    const division: Division | null = by &&
      divided && { by, responsible, parts: divided, labels: await labelsOf(seam, measure, by, divided) }
    const other = companion(declarations, measure)
    const last = period.until < ask.view.today ? period.until : ask.view.today
    const trend = await trendFor(seam, declarations, other ? [measure, other] : [measure], last)
    const parted = division && (await trendBy(seam, declarations, measure, division, last, eyes))
    const overdue = await overdueBeside(declarations, seam, measure, eyes)
    const still = await stillBeside(declarations, seam, measure, part, period, eyes)
    const format = formatOf(ask)
    seam.showed({ action: format ? 'export' : 'figure', what: `measure: ${measure.id}`, shown: part.counted })
    if (format) return figureFile(ask, format, { measure, period, part, division, trend, eyes, overdue })
    const href = rowsHref(ask, measure, period, division)
    return shown(
      measure.name,
      html`<p class="govuk-body-l">${measure.meaning}</p>
      ${chooser(ask, measure, period, by?.id ?? '', responsible)}
      ${figureCard({
        label: `${measure.name}, ${period.words}`,
        headingLevel: 2,
        value: numberShown(measure, valueOf(measure, part, eyes)),
        sentence: html`${sentenceOf(measure, part, period.words, eyes)}${still} Placed by ${measure.placedBy}.${measure.target !== null && html` The target is ${measure.target}${isShare(measure.versions[0]!.counts) && '%'}.`}`,
        leftOut: leftOutWords(part, eyes),
        ...(overdue === null
          ? {}
          : {
              beside: {
                label: 'Overdue now',
                value: overdue,
                ...(href && overdue !== '0'
                  ? { href: address(to.rows(measure.id), ask.query, { rows: 'overdue' }) }
                  : {}),
              },
            }),
        ...(href
          ? {
              href: href(null, 'counted'),
              linkText: `See all ${part.counted} in the list`,
            }
          : {}),
      })}
      ${href && otherRows(measure, part, href)}
      ${division && divisionShown(measure, division, eyes, href)}
      ${trendCharts(parted ? [trend, parted] : [trend], eyes)}${ruleShown()}
      <p class="govuk-body tl-files">Take these figures away: <a class="govuk-link" href="${address(to.measure(measure.id), ask.query, { format: 'xlsx' })}">spreadsheet</a> or <a class="govuk-link" href="${address(to.measure(measure.id), ask.query, { format: 'csv' })}">CSV</a>. This is logged.</p>
      <h2 class="govuk-heading-m">How it is worked out</h2>
      ${definitionList(measure)}`,
      { part: 'measures', breadcrumbs: [{ text: 'Measures', href: to.measures }, { text: measure.name }] },
    )
  })
})

/** The ways to the rest of the rows, where there are any. */
function otherRows(measure: Measure, { well, leftOut }: Part, href: NonNullable<RowsHref>): Html | false {
  const share = isShare(measure.versions[0]!.counts)
  const out = Object.keys(leftOut).length > 0
  if (!share && !out) return false
  return html`<p class="govuk-body govuk-!-margin-top-3">${share && html`<a class="govuk-link" href="${href(null, 'well')}">The ${well ?? 0} that ${did(measure)}</a>`}${share && out && ' · '}${out && html`<a class="govuk-link" href="${href(null, 'out')}">Those left out</a>`}</p>`
}

/** Lists behind figures are child-level: whoever may see none is given no way to one. */
function rowsHref(ask: SignedIn, measure: Measure, period: Period, division: Division | null): RowsHref {
  if (!mayDo(ask.reader.role, 'list')) return null
  return (at, rows) =>
    address(to.rows(measure.id), ask.query, {
      from: period.from,
      until: period.until,
      month: null,
      format: null,
      rows,
      by: division && at !== null ? division.by.id : null,
      at,
      responsible: division?.responsible === 'now' && at !== null ? 'now' : null,
    })
}
