import { addMonths, firstOfMonth } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import type { Publication } from '#language/publication.ts'
import { readBy } from '#press/edition/whose.ts'
import { figureCards, type FigureCard } from '#ui/figure-card.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { cardOf } from '../measure/catalogue.ts'
import { eyesOf } from '../measure/figures.ts'
import { monthOn } from '../measure/period.ts'

/** The measures that these name, as they are declared here, each once. */
export const measuresNamed = (ask: SignedIn, ...named: readonly (readonly string[] | null)[]): Measure[] =>
  [...new Set(named.flatMap((ids) => ids ?? []))].flatMap((id) => ask.house.declarations.measures.get(id) ?? [])

/** The last whole month of each, which opens to its chart and, for whoever may see children, to its list. */
export async function threadShown(ask: SignedIn, seam: Seam, measures: readonly Measure[]): Promise<Html | false> {
  if (measures.length === 0) return false
  const period = monthOn(addMonths(firstOfMonth(ask.view.today), -1))
  const eyes = await eyesOf(ask, seam)
  const cards: FigureCard[] = []
  for (const measure of measures) {
    const card = await cardOf(ask, seam, measure, period, eyes)
    cards.push({ ...card, headingLevel: 3, href: address(to.measure(measure.id), { month: period.from.slice(0, 7) }) })
  }
  seam.showed({ action: 'figure', what: 'measures of a recommendation', shown: cards.length })
  return html`${figureCards(cards)}${lists(seam, measures, period)}${reports(ask, measures)}`
}

function lists(
  seam: Seam,
  measures: readonly Measure[],
  { from, until, words }: ReturnType<typeof monthOn>,
): Html | false {
  if (!seam.may('list')) return false
  return html`<p class="govuk-body">The children behind these figures, ${words}: ${measures.map(
    (measure, n) =>
      html`${n > 0 && ' · '}<a class="govuk-link" href="${address(to.rows(measure.id), { from, until, rows: 'counted' })}">the list of ${measure.name.toLowerCase()}</a>`,
  )}</p>`
}

/** The reports that tell one of these measures, of those that go to this reader. */
export const reportsTelling = (
  ask: Pick<SignedIn, 'house' | 'reader'>,
  measures: readonly Measure[],
): Publication[] => {
  const ids = new Set(measures.map(({ id }) => id))
  return ask.house.publications.filter(
    (one) =>
      readBy(one, ask.reader.role) !== undefined && one.blocks.some((block) => 'of' in block && ids.has(block.of.id)),
  )
}

function reports(ask: SignedIn, measures: readonly Measure[]): Html | false {
  const told = reportsTelling(ask, measures)
  return (
    told.length > 0 &&
    html`<p class="govuk-body">Told in: ${told.map(({ id, name }, n) => html`${n > 0 && ' · '}<a class="govuk-link" href="${to.publication(id)}">${name}</a>`)}</p>`
  )
}
