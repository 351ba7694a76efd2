import { definitionOf } from '#language/words-measures.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Measure } from '#language/measure.ts'
import { details } from '#ui/components/details.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { figureCards, type FigureCard } from '#ui/figure-card.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { overdueNow, stillInTime } from '#workings/figures/overdue.ts'
import { address, to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { eyesOf, whole } from './figures.ts'
import { hidden, leftOutWords, numberShown, sentenceOf, stillWords, valueOf, type Eyes, type Said } from './number.ts'
import { monthOn, soFar, type Period } from './period.ts'

/** Every measure with this month's figure and what it means (PM-01). */
export const catalogue = screen('GET', to.measures, ['figures'], async (ask) => {
  const period = soFar(monthOn(ask.view.today), ask.view.today)
  const cards = await ask.read(async (seam) => {
    const eyes = await eyesOf(ask, seam)
    const made: FigureCard[] = []
    for (const measure of ask.house.declarations.measures.values())
      made.push(await cardOf(ask, seam, measure, period, eyes))
    seam.showed({ action: 'figure', what: 'measures', shown: made.length })
    return made
  })
  return shown(
    'Measures',
    html`<p class="govuk-body-l">What is counted here, and what each figure says for ${period.words}.</p>
    ${figureCards(cards)}
    <h2 class="govuk-heading-m">How each is worked out</h2>
    ${byPathway(ask.house.declarations)}`,
    { part: 'measures' },
  )
})

export async function cardOf(
  ask: SignedIn,
  seam: Seam,
  measure: Measure,
  period: Period,
  eyes: Eyes,
): Promise<FigureCard> {
  const part = await whole(seam, ask.house.declarations, { measure, from: period.from, until: period.until })
  const overdue = await overdueBeside(ask.house.declarations, seam, measure, eyes)
  return {
    label: measure.name,
    headingLevel: 2,
    value: numberShown(measure, valueOf(measure, part, eyes)),
    sentence: `${sentenceOf(measure, part, period.words, eyes)}${await stillBeside(ask.house.declarations, seam, measure, part, period, eyes)}`,
    leftOut: leftOutWords(part, eyes),
    ...(overdue === null ? {} : { beside: { label: 'Overdue now', value: overdue } }),
    href: address(to.measure(measure.id), ask.query),
    linkText: 'Open',
  }
}

/** "Held in time" is never shown without what is overdue now. */
export async function overdueBeside(
  declarations: Declarations,
  seam: Seam,
  measure: Measure,
  { threshold }: Eyes,
): Promise<string | null> {
  const { counts } = measure.versions.at(-1)!
  if (counts.is !== 'in time') return null
  const { length } = await overdueNow(seam, declarations, counts.of.id)
  return threshold !== null && length > 0 && length < threshold ? 'Suppressed' : String(length)
}

/** How many of those not in time may still come to be. */
export async function stillBeside(
  declarations: Declarations,
  seam: Seam,
  measure: Measure,
  part: Said,
  period: Period,
  eyes: Eyes,
): Promise<string> {
  const { counts } = measure.versions.at(-1)!
  if (counts.is !== 'in time' || hidden(part, eyes)) return ''
  const months = await stillInTime(seam, declarations, counts.of.id, period)
  return stillWords(
    [...months.values()].reduce((sum, n) => sum + n, 0),
    part.counted - (part.well ?? 0),
    eyes,
  )
}

export function definitionList(measure: Measure): Html {
  const rows = definitionOf(measure).map(({ of, says }) => ({ key: of, value: says }))
  return summaryList({
    rows: [...rows, { key: 'Source', value: html`${measure.source} ${checkedMark(measure.checked)}` }],
  })
}

export const checkedMark = (checked: boolean): Html =>
  checked ? tag({ text: 'Checked', colour: 'green' }) : tag({ text: 'Unchecked default', colour: 'yellow' })

function byPathway({ pathways, measures, home }: Declarations): Html[] {
  return pathways.flatMap(({ id, name }) => {
    const own = [...measures.values()].filter((measure) => home.get(measure.id) === id)
    return own.length === 0
      ? []
      : [
          html`<h3 class="govuk-heading-s">${name}</h3>${own.map((measure) => details({ id: `about-${measure.id}`, summaryText: measure.name, text: definitionList(measure) }))}`,
        ]
  })
}
