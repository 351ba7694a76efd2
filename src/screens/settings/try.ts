import { addDays, addMonths, isDay, monthOf, type Day } from '#language/day.ts'
import { numbersOf, type Pattern, type PromptRule } from '#language/prompt.ts'
import { mayDo } from '#language/roles.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { roundly, thresholdOf } from '#workings/figures/suppress.ts'
import { becauseOf, noticed, patternOn, type Noticed } from '#workings/prompts/patterns.ts'
import { keyOf, teamsOn } from '#workings/read/lists-beside.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { Refusal } from '#workings/refusal.ts'
import { settingsOf } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { linesTable } from '../list/table.ts'
import { monthWords, seesTotalsOnly } from '../measure/period.ts'
import { chooser, tallied } from './try-parts.ts'

const most = 200

/** What a rule would have done, before anybody is alarmed by it (DATA-04, MIS-05). */
const attempt = screen('GET', to.tryRule(':rule'), ['configure'], async (ask) => {
  const rule = ask.house.declarations.prompts.get(ask.params['rule'] ?? '')
  if (!rule) throw new Refusal('not there', 'There is no such prompt')
  const { from, until } = span(ask)
  return ask.read(async (seam) => {
    const settings = await seam.asKeeper((tx) => settingsOf(tx, seam.view))
    const pattern = withNumbers(patternOn(rule, settings, ask.view.today), ask)
    const all = await seam.asKeeper(async (tx) => (await noticed(pattern, seam.view, ask.at).execute(tx)).rows)
    const found = all.filter(({ day }) => day >= from && day <= until)
    const teams = await teamsOn(seam, found)
    const below = seesTotalsOnly(ask) ? thresholdOf(settings, seam.view) : null
    const names = await serviceNames(seam, [...teams.values()])
    const teamOf = ({ child, day }: Noticed) =>
      names.get(teams.get(keyOf({ child, day })) ?? '') ?? 'No team responsible'
    const children = new Set(found.map(({ child }) => child)).size
    const listed = mayDo(ask.reader.role, 'list') ? await theList(seam, rule, found) : html``
    if (!mayDo(ask.reader.role, 'list')) seam.showed({ action: 'figure', what: `try: ${rule.id}`, shown: found.length })
    const few = below !== null && ((found.length > 0 && found.length < below) || (children > 0 && children < below))
    return shown(
      `Try “${rule.name}” on history`,
      html`<p class="govuk-body-l">${becauseOf(rule, pattern)}.</p>
      ${chooser(rule, pattern, from, until)}
      <p class="govuk-body-l tl-tried">${few ? html`Would have prompted: ${nothing('suppressed')}` : html`Would have prompted <strong>${roundly(found.length, below)} ${found.length === 1 ? 'time' : 'times'}</strong> for <strong>${roundly(children, below)} ${children === 1 ? 'child' : 'children'}</strong>`} between ${dayInWords(from)} and ${dayInWords(until)}.</p>
      ${below !== null && html`<p class="govuk-body">Numbers are rounded to fives: two tries that differ by a little would else tell of the child between them.</p>`}
      <p class="govuk-body">Each time the pattern was completed is counted, also while an earlier prompt would still have been waiting.</p>
      ${tallied(
        'by-month',
        'By month',
        found.map(({ day }) => monthOf(day)),
        monthWords,
        below,
      )}
      ${tallied('by-team', 'By team', found.map(teamOf), (team) => team, below)}
      ${listed}`,
      { part: 'settings', breadcrumbs: [{ text: 'Settings', href: to.settings }, { text: rule.name }] },
    )
  })
})

/** Two spans that differ by a day would give the day away to somebody who sees totals alone: for them it is the last year. */
function span(ask: SignedIn): { from: Day; until: Day } {
  const [from, until] = seesTotalsOnly(ask) ? ['', ''] : [one(ask.query, 'from'), one(ask.query, 'until')]
  return {
    from: isDay(from) ? from : addDays(addMonths(ask.view.today, -12), 1),
    until: isDay(until) ? until : ask.view.today,
  }
}

function withNumbers(pattern: Pattern, ask: SignedIn): Pattern {
  const typed = Object.keys(numbersOf(pattern)).flatMap((name) =>
    /^[1-9]\d{0,3}$/.test(one(ask.query, name)) ? [[name, Number(one(ask.query, name))] as const] : [],
  )
  return { ...pattern, ...Object.fromEntries(typed) }
}

async function theList(seam: Seam, rule: PromptRule, found: readonly Noticed[]): Promise<Html> {
  const some = found.toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, most)
  const names = await childNames(
    seam,
    some.map(({ child }) => child),
  )
  seam.showed({ action: 'list', what: `try: ${rule.id}`, children: [...names.keys()], shown: some.length })
  const lines = some.map(({ child, last, day, grounds }) => ({
    child,
    href: to.record(last),
    cells: [day, grounds.length],
  }))
  return html`<h2 class="govuk-heading-m">About whom</h2>${found.length > most && html`<p class="govuk-body">The latest ${most} of ${found.length}.</p>`}
    ${linesTable({
      id: 'list',
      caption: 'About whom',
      columns: [
        { name: 'Completed on', kind: 'day' },
        { name: 'Records in the pattern', kind: 'number' },
      ],
      lines,
      names,
      empty: 'Nobody in this time.',
      sort: '',
      sortHref: () => '',
    })}`
}

export const tryScreens = [attempt]
