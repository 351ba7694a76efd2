import { standings } from '#pathways/improvement/standing.ts'
import { themes } from '#pathways/improvement/themes.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { tag } from '#ui/components/tag.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { themesRaised, yearOf } from './before.ts'
import { heldFor } from './held.ts'
import { inspectionName, stateOf } from './words.ts'

type Raised = ReturnType<typeof themesRaised>[number]

/** Every theme that inspectors raised, in which years, and how each recommendation stands: regression is seen here (INS-23). */
export const raisedScreen = screen('GET', to.raised, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const every = standings(all)
    const raised = themesRaised(all, every)
    const again = raised.filter((one) => timesOf(one) > 1)
    const without = every.filter(({ recommendation }) => (recommendation.answers.themes ?? []).length === 0)
    seam.showed({ action: 'list', what: 'themes of recommendations', shown: raised.length })
    return shown(
      'Themes across inspections',
      html`<p class="govuk-body-l">${again.length} of ${raised.length} ${raised.length === 1 ? 'theme was' : 'themes were'} raised in more than one inspection.</p>
      ${listTable({
        id: 'raised',
        caption: 'Raised most often first',
        captionHidden: true,
        empty: 'No recommendation has a theme yet.',
        columns: [{ text: 'Theme' }, { text: 'Raised' }, { text: 'What was asked, and how it stands' }],
        rows: raised
          .toSorted((a, b) => timesOf(b) - timesOf(a) || themes[a.theme].localeCompare(themes[b.theme]))
          .map((one) => [themes[one.theme], inYears(one), asked(one)]),
      })}
      ${
        without.length > 0 &&
        html`<p class="govuk-body">${without.length} ${without.length === 1 ? 'recommendation has' : 'recommendations have'} no theme, and ${without.length === 1 ? 'is' : 'are'} in none of these.</p>`
      }`,
      { part: 'raised', breadcrumbs: [{ text: 'Inspections', href: to.inspections }, { text: 'Themes' }] },
    )
  }),
)

const timesOf = ({ by }: Raised): number => new Set(by.map(({ at }) => at.record)).size

/** "Raised in 2011, again in 2014": once for each inspection, whatever number of recommendations it made of it. */
function inYears(one: Raised): Html {
  const each = [...new Map(one.by.map(({ at }) => [at.record, at])).values()]
  return html`${each.map((at, n) => html`${n === 0 ? 'In ' : ', again in '}${yearOf(at)}`)}${each.length > 1 && html`<br>${tag({ text: `${each.length} inspections`, colour: 'orange' })}`}`
}

const asked = ({ by }: Raised): Html =>
  html`<ul class="govuk-list govuk-!-margin-bottom-0">${by.map(({ one, at }) => html`<li><a class="govuk-link" href="${to.recommendation(one.recommendation.record)}">${inspectionName(at)}, ${one.recommendation.answers.number}: ${one.recommendation.answers.wording ?? 'Wording not recorded'}</a> ${stateOf(one)}</li>`)}</ul>`
