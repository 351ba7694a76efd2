import { mayDo } from '#language/roles.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { details } from '#ui/components/details.ts'
import { settingOn, settingsOf, toCome, type Settings } from '#workings/settings.ts'
import { settingsHistory, type Chosen } from '#workings/settings-history.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { checkedMark } from '../measure/catalogue.ts'
import { settingKinds, valueWords, type SettingKind } from './known.ts'

const groups = ['Timescales', 'Prompts', 'Figures', 'Lists', 'Reports', 'Access log', 'Retention', 'Words'] as const
const about: Record<(typeof groups)[number], string> = {
  Timescales: 'How long each thing may take. The limit in force on the day a clock starts is the one it keeps.',
  Prompts:
    'When a pattern in the records asks somebody to act. Try a rule on your own history before you switch it on.',
  Figures: 'What is not shown to those who see no child.',
  Lists: 'In which order a list stands, where that is a choice.',
  Reports: 'What goes out by itself, from which day and hour, and when whoever has not opened it is reminded.',
  'Access log':
    'Which rules look at who opened what, and with which numbers. What they notice comes to those who audit.',
  Retention:
    'For how many years a record is kept, and from when. What was not read in the law itself is a default: set it from your own schedule.',
  Words: 'What your council calls things. The standard term stands until you say otherwise.',
}

/** Everything the authority may change, with what is declared, what holds today, and how it came to hold. */
const settings = screen('GET', to.settings, ['configure'], async (ask) => {
  const [now, history] = await ask.read(async (seam) => {
    seam.showed({ action: 'read', what: 'settings' })
    return [await seam.asKeeper((tx) => settingsOf(tx, seam.view)), await settingsHistory(seam)] as const
  })
  const kinds = settingKinds(ask.house.declarations)
  return shown(
    'Settings',
    html`${mayDo(ask.reader.role, 'people') && html`<p class="govuk-body"><a class="govuk-link" href="${to.groups}">Groups and posts</a>: what being in a group at the council’s identity provider gives. <a class="govuk-link" href="${to.sessions}">Who is signed in</a>, and signing them out.</p>`}${groups.map(
      (group) => html`<h2 class="govuk-heading-m">${group}</h2><p class="govuk-body">${about[group]}</p>
    ${groupShown(
      ask,
      group,
      kinds.filter((kind) => kind.group === group),
      now,
      history,
    )}`,
    )}`,
    { part: 'settings' },
  )
})

function groupShown(
  ask: SignedIn,
  group: string,
  kinds: readonly SettingKind[],
  now: Settings,
  history: readonly Chosen[],
): Html {
  return listTable({
    id: `settings-${group.toLowerCase().replaceAll(' ', '-')}`,
    caption: group,
    captionHidden: true,
    empty: 'There is nothing to set.',
    columns: [{ text: 'Setting' }, { text: 'In force' }, { text: 'Declared' }, { text: 'Source' }, { text: 'Change' }],
    rows: kinds.map((kind) => {
      const own = history.filter(({ key }) => key === kind.key)
      return [
        kind.name,
        html`<strong>${valueWords(kind, settingOn(now, kind.key, ask.view.today, kind.declared))}</strong>${toCome(now, kind.key, ask.view.today).map(({ from, value }) => html`<br>From ${dayShown(from)}: <strong>${valueWords(kind, value)}</strong>`)}${own.length > 0 && details({ summaryText: html`History<span class="govuk-visually-hidden"> of ${kind.name}</span>`, text: historyShown(kind, own) })}`,
        valueWords(kind, kind.declared),
        html`${kind.source} ${!kind.checked && checkedMark(false)}`,
        html`<a class="govuk-link" href="${to.setting(kind.key)}">Change<span class="govuk-visually-hidden"> ${kind.name}</span></a>${kind.is === 'switch' && kind.rule && html`<br><a class="govuk-link" href="${to.tryRule(kind.rule)}">Try<span class="govuk-visually-hidden"> ${kind.name}</span> on history</a>`}`,
      ]
    }),
  })
}

/** Who set what, from which day, and why: the newest first, and the declared default beneath them all. */
export function historyShown(kind: SettingKind, own: readonly Chosen[]): Html {
  return html`<ul class="govuk-list tl-history">${own.map((one) => html`<li><strong>${valueWords(kind, parsed(one.value))}</strong> from ${dayShown(one.from)}, set by ${one.by ?? 'somebody not recorded'} at ${instantShown(one.recorded_from)}: ${one.why ?? 'no reason recorded'}</li>`)}
    <li><strong>${valueWords(kind, kind.declared)}</strong> until then, as declared</li></ul>`
}

export function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

export const settingsPage = settings
