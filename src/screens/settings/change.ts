import { setting } from '#language/spine/index.ts'
import { button } from '#ui/components/button.ts'
import { dateInput } from '#ui/components/date-input.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import { asKeeper, type Tx } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import { lastChosen, settingsHistory } from '#workings/settings-history.ts'
import { settingOn, settingsOf, toCome } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import { theAuthority } from '../front/authority.ts'
import { one, redirect, screen, shown, type Shown, type SignedIn } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { chosenSince } from './chosen-since.ts'
import { control, current } from './control.ts'
import { settingKinds, valueWords, type SettingKind } from './known.ts'
import { historyShown } from './settings.ts'
import { read } from './typed.ts'

const show = screen('GET', to.setting(':key'), ['configure'], async (ask) => form(ask, kindOf(ask), []))

/** A choice made by somebody else since the form was opened is shown first: the later would win without a word of the earlier. */
const change = screen('POST', to.setting(':key'), ['configure'], async (ask) => {
  const kind = kindOf(ask)
  const { value, from, problems } = read(ask, kind)
  if (problems.length > 0 || from === null) return form(ask, kind, problems)
  const { authority } = ask.saving
  const formId = formIdIn(ask.body, ask.at)
  const seen = (tx: Tx) => lastIs(tx, authority, kind.key, [one(ask.body, 'last'), formId])
  if (!(await asKeeper(ask.house.db, seen))) return form(ask, kind, [], 'changed since')
  const subject = await theAuthority(ask)
  const answers = { key: kind.key, value: JSON.stringify(value), from, why: one(ask.body, 'why').trim() }
  try {
    const made = await put(ask, { kind: setting, subjects: [subject], answers, newRecord: formId, still: seen })
    return 'saved' in made ? redirect(`${to.settings}?done=set`) : await form(ask, kind, made.problems)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return form(ask, kind, [], 'changed since')
    throw error
  }
})

/** Whether the choice recorded last is one of these; an empty one is none at all. */
async function lastIs(tx: Tx, authority: number, key: string, those: readonly string[]): Promise<boolean> {
  return those.includes((await lastChosen(tx, authority, key))?.record ?? '')
}

function kindOf(ask: SignedIn): SettingKind {
  const kind = settingKinds(ask.house.declarations).find(({ key }) => key === ask.params['key'])
  if (!kind) throw new Refusal('not there', 'There is no such setting')
  return kind
}

/** A wrong answer comes back with everything that was typed. */
function form(
  ask: SignedIn,
  kind: SettingKind,
  problems: readonly PageProblem[],
  changed?: 'changed since',
): Promise<Shown> {
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.words
  return ask.read(async (seam) => {
    const settings = await seam.asKeeper((tx) => settingsOf(tx, seam.view))
    const now = settingOn(settings, kind.key, ask.view.today, kind.declared)
    const later = toCome(settings, kind.key, ask.view.today)
    const history = await settingsHistory(seam, kind.key)
    const last = await seam.asKeeper((tx) => lastChosen(tx, seam.view.authority, kind.key))
    seam.showed({ action: 'read', what: `setting: ${kind.key}` })
    const typed = one(ask.body, 'value')
    return shown(
      kind.name,
      html`${changed && chosenSince(kind, history, ask)}<p class="govuk-body">In force: <strong>${valueWords(kind, now)}</strong>. ${later.map(({ from, value }) => html`From ${dayShown(from)}: <strong>${valueWords(kind, value)}</strong>. `)}Declared: ${valueWords(kind, kind.declared)}. ${kind.source}.</p>
      ${kind.rule && html`<p class="govuk-body"><a class="govuk-link" href="${to.tryRule(kind.rule)}">Try this rule on history first</a>: how often it would have prompted, and about whom.</p>`}
      <form method="post" action="${to.setting(kind.key)}" novalidate>
      <input type="hidden" name="form-id" value="${formIdIn(ask.body, ask.at)}"><input type="hidden" name="last" value="${last?.record}">
      ${control(kind, typed === '' ? current(kind, now) : typed, wrong('value'))}
      ${dateInput({
        id: 'from',
        namePrefix: 'from',
        fieldset: { legend: { text: 'From which day?', classes: 'govuk-fieldset__legend--s' } },
        hint: 'What started before this day keeps what held then. For example, 31 3 2026',
        errorMessage: wrong('from-day') && { text: wrong('from-day')! },
        items: (['day', 'month', 'year'] as const).map((name) => ({
          name,
          id: `from-${name}`,
          classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
          value: one(ask.body, `from-${name}`),
        })),
      })}
      ${textarea({ name: 'why', label: 'Why?', rows: 3, value: one(ask.body, 'why'), errorMessage: wrong('why') && { text: wrong('why')! } })}
      ${button({ text: 'Change it' })}
      </form>
      ${history.length > 0 && html`<h2 class="govuk-heading-m">History</h2>${historyShown(kind, history)}`}`,
      {
        part: 'settings',
        errors: problems,
        ...(changed ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Settings', href: to.settings }, { text: kind.name }],
      },
    )
  })
}

export const changeScreens = [show, change]
