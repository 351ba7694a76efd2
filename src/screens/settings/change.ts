import { setting } from '#language/spine/index.ts'
import { button } from '#ui/components/button.ts'
import { dateInput } from '#ui/components/date-input.ts'
import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import { Refusal } from '#workings/refusal.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { settingsHistory } from '#workings/settings-history.ts'
import { settingOn, settingsOf, toCome } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import { theAuthority } from '../front/authority.ts'
import { one, redirect, screen, shown, type Shown, type SignedIn } from '../front/screen.ts'
import { settingKinds, valueWords, type SettingKind } from './known.ts'
import { historyShown } from './settings.ts'
import { read } from './typed.ts'

const show = screen('GET', to.setting(':key'), ['configure'], async (ask) => form(ask, kindOf(ask), []))

const change = screen('POST', to.setting(':key'), ['configure'], async (ask) => {
  const kind = kindOf(ask)
  const { value, from, problems } = read(ask, kind)
  if (problems.length > 0 || from === null) return form(ask, kind, problems)
  const subject = await theAuthority(ask)
  const answers = { key: kind.key, value: JSON.stringify(value), from, why: one(ask.body, 'why').trim() }
  await putOnRecord(ask.house.db, ask.house.declarations, ask.saving, { kind: setting, subjects: [subject], answers })
  return redirect(`${to.settings}?done=set`)
})

function kindOf(ask: SignedIn): SettingKind {
  const kind = settingKinds(ask.house.declarations).find(({ key }) => key === ask.params['key'])
  if (!kind) throw new Refusal('not there', 'There is no such setting')
  return kind
}

/** A wrong answer comes back with everything that was typed. */
function form(ask: SignedIn, kind: SettingKind, problems: readonly PageProblem[]): Promise<Shown> {
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.words
  return ask.read(async (seam) => {
    const settings = await seam.asKeeper((tx) => settingsOf(tx, seam.view))
    const now = settingOn(settings, kind.key, ask.view.today, kind.declared)
    const later = toCome(settings, kind.key, ask.view.today)
    const history = await settingsHistory(seam, kind.key)
    seam.showed({ action: 'read', what: `setting: ${kind.key}` })
    const typed = one(ask.body, 'value')
    return shown(
      kind.name,
      html`<p class="govuk-body">In force: <strong>${valueWords(kind, now)}</strong>. ${later.map(({ from, value }) => html`From ${dayShown(from)}: <strong>${valueWords(kind, value)}</strong>. `)}Declared: ${valueWords(kind, kind.declared)}. ${kind.source}.</p>
      ${kind.rule && html`<p class="govuk-body"><a class="govuk-link" href="${to.tryRule(kind.rule)}">Try this rule on history first</a>: how often it would have prompted, and about whom.</p>`}
      <form method="post" action="${to.setting(kind.key)}" novalidate>
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
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Settings', href: to.settings }, { text: kind.name }],
      },
    )
  })
}

const current = (kind: SettingKind, now: unknown) =>
  kind.is === 'switch' ? (now === true ? 'on' : 'off') : String(now)

function control(kind: SettingKind, value: string, wrong: string | undefined): Html {
  const errorMessage = wrong && { text: wrong }
  if (kind.is === 'switch')
    return radios({
      name: 'value',
      value,
      errorMessage,
      fieldset: { legend: { text: 'Is the rule on?', classes: 'govuk-fieldset__legend--s' } },
      items: [
        { value: 'on', text: 'On' },
        { value: 'off', text: 'Off' },
      ],
    })
  if (kind.is === 'choice')
    return radios({
      name: 'value',
      value,
      errorMessage,
      fieldset: { legend: { text: 'Which?', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(kind.choices ?? {}).map(([id, text]) => ({ value: id, text })),
    })
  if (kind.is === 'number')
    return input({
      name: 'value',
      label: 'New value',
      value,
      errorMessage,
      inputmode: 'numeric',
      spellcheck: false,
      classes: 'govuk-input--width-4',
      suffix: kind.unit,
    })
  return input({
    name: 'value',
    label: 'What do you call it?',
    value,
    errorMessage,
    classes: 'govuk-!-width-two-thirds',
  })
}

export const changeScreens = [show, change]
