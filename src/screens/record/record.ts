import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { masked } from '#ui/masked.ts'
import { dayShown } from '#ui/when.ts'
import { kindOf } from '#language/declarations.ts'
import { clocksFor } from '#workings/read/clocks.ts'
import { bothNames, childNames, type ChildName } from '#workings/read/names.ts'
import { beside, readRecord, type WholeRecord } from '#workings/read/record.ts'
import type { Entry } from '#workings/read/answers.ts'
import { Refusal } from '#workings/refusal.ts'
import { settingsOf } from '#workings/settings.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { redirect, screen, shown, type SignedIn } from '../front/screen.ts'
import { ownPage } from '../authority/pages.ts'
import { goneFrom, gonePage } from '../removal/marker.ts'
import { lookFrom } from '../child/look-from.ts'
import { oneLine } from './answer-words.ts'
import { clocksShown } from './clocks-shown.ts'
import { keptBack } from './kept-back.ts'
import { namesIn, namesSomebodyHidden } from './names-beside.ts'
import { overlapWarning } from './overlaps.ts'
import { actions } from './record-actions.ts'
import { lacking, said, stateShown } from './said.ts'
import { versionsShown } from './versions.ts'

/** One record: what it says now, what it said before and why it was changed, what belongs to it, its clocks. */
export const recordScreen = screen('GET', to.record(':record'), ['list'], async (ask) => {
  return ask.read(async (seam) => {
    const { declarations } = ask.house
    const whole = await readRecord(seam, declarations, idIn(ask, 'record')).catch(notFound)
    if (whole === null) return gonePage(seam, idIn(ask, 'record'))
    const kind = kindOf(declarations, whole.kind)
    const own = ownPage(whole)
    if (own !== null) return redirect(own)
    const near = await beside(seam, declarations, whole)
    const names = await childNames(seam, whole.subjects)
    const nameOf = await namesIn(seam, ask.house, [...whole.versions, ...near])
    const of = new Set([whole.record, ...near.map(({ record }) => record)])
    const clocks = (await clocksFor(seam, declarations, { children: whole.subjects })).filter(
      (clock) =>
        clock.start_record === whole.record ||
        clock.end_record === whole.record ||
        (clock.episode !== null && clock.episode === whole.record && of.has(clock.start_record)),
    )
    const now = whole.versions[0]!
    const hidden = whole.versions.some(({ answers }) =>
      namesSomebodyHidden(kind, answers, (child) => seam.mayOpen(child)),
    )
    const back = keptBack(ask, kind, now.answers)
    if (back === 'revealed')
      seam.showed({ action: 'read', what: 'an address that is not to be disclosed', children: whole.subjects })
    return shown(
      kind.name,
      html`
      <p class="govuk-body">${children(whole, names)}</p>
      ${seam.may('figures') && names.has(whole.subjects[0]!) && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${to.promisesOf(whole.subjects[0]!)}">Promises that this record is evidence for</a></p>`}
      ${now.state !== 'withdrawn' && (await overlapWarning(seam, ask.house, kind, { child: whole.subjects[0]!, answers: now.answers, except: whole.record }))}
      ${lacking(kind, now, ask.saving.today, to.change(now.record))}
      ${actions(ask, kind, whole)}
      <h2 class="govuk-heading-m">What it says</h2>
      ${hidden ? insetText({ text: masked({ ask: 'your divisional manager' }) }) : back === 'kept back' ? insetText({ text: html`Not to be disclosed. <a class="govuk-link" href="${address(to.record(whole.record), ask.query, { show: 'address' })}">Show it, and who it is kept from</a>. That you looked is logged.` }) : said(kind, now, nameOf)}
      ${near.length > 0 && html`<h2 class="govuk-heading-m">What it belongs to, and what belongs to it</h2>${linked(ask, near, whole)}`}
      ${clocks.length > 0 && html`<h2 class="govuk-heading-m">Clocks</h2>${clocksShown(ask, clocks, await seam.asKeeper((tx) => settingsOf(tx, ask.view)))}`}
      <h2 class="govuk-heading-m" id="versions">Every version</h2>
      ${await goneFrom(seam, ask.house, whole.kind, whole.record)}
      ${versionsShown(kind, whole, nameOf, hidden || back === 'kept back')}
      ${lookFrom(ask)}`,
      {
        part: 'children',
        caption: [...names.values()].map(bothNames).join(', '),
        breadcrumbs: [
          { text: 'Find a child', href: to.find },
          { text: names.get(whole.subjects[0]!)?.name ?? 'The child', href: to.child(whole.subjects[0]!) },
        ],
      },
    )
  })
})

/** Where it was removed, its marker is shown instead. */
function notFound(error: unknown): null {
  if (error instanceof Refusal && error.kind === 'not there') return null
  throw error
}

function children(whole: WholeRecord, names: ReadonlyMap<string, ChildName>): Html {
  const each = whole.subjects.map(
    (child) => html`<a class="govuk-link" href="${to.child(child)}">${namesOf(names.get(child))}</a>`,
  )
  return html`${stateShown(whole.versions[0]!)} About ${each.map((child, n) => html`${n > 0 && ', '}${child}`)}${Array.from({ length: whole.masked }, () => html`, ${masked({ ask: 'your divisional manager' })}`)}`
}

function linked(ask: SignedIn, near: readonly Entry[], whole: WholeRecord): Html {
  return html`<ul class="govuk-list">${near.map((entry) => {
    const kind = ask.house.declarations.records.get(entry.kind)
    return (
      kind &&
      html`<li>${entry.record === whole.about ? 'About: ' : ''}<a class="govuk-link" href="${to.record(entry.record)}">${kind.name}${entry.day && html` of ${dayShown(entry.day)}`}</a>: ${oneLine(kind, entry.answers)}${entry.state === 'withdrawn' && ' (withdrawn)'}</li>`
    )
  })}</ul>`
}

const namesOf = (name: ChildName | undefined): string => (name ? bothNames(name) : 'Name not recorded')
