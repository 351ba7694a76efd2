import { kindOf } from '#language/declarations.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { beside, readRecord, type WholeRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { beginning } from '../authority/new-record.ts'
import { ownPage } from '../authority/pages.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { correcting } from '../record/correct.ts'
import { mayRecord } from '../record/kinds.ts'
import { linkWords } from '../record/linked.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said, stateShown } from '../record/said.ts'
import { signingOff } from '../record/sign-off.ts'
import { versionsShown } from '../record/versions.ts'
import { withdrawing } from '../record/withdraw.ts'
import { mustBeShown } from './must-be-shown.ts'
import { afterNew, entryPlace, keptKind, partCrumb, partOf } from './place.ts'

const thingIn = (ask: SignedIn) => keptKind(ask.params['thing'] ?? '')

/** What the new record is to belong to: of a kind that it may, and not withdrawn. */
async function aboutIn(ask: SignedIn, seam: Seam): Promise<string | null> {
  const kind = thingIn(ask)
  const wanted = one(ask.query, 'about')
  const may = kind.options.about ?? []
  if (wanted === '' && may.length !== 1) return null
  const whole = await readRecord(seam, ask.house.declarations, idIn({ params: { about: wanted } }, 'about'))
  await mustBeShown(ask, seam, whole)
  if (!may.includes(whole.kind)) throw new Refusal('not there', 'There is nothing here that it could belong to')
  if (whole.versions[0]!.state === 'withdrawn') throw new Refusal('cannot', 'What it belongs to was withdrawn')
  return whole.record
}

const added = beginning(
  {
    kind: thingIn,
    path: to.newEntry(':thing'),
    title: (ask) => `Record: ${thingIn(ask).name}`,
    saves: 'Save',
    action: (ask) => to.newEntry(thingIn(ask).id, one(ask.query, 'about')),
    about: aboutIn,
    // A page that knows an answer gives it by its question's name.
    begins: async (ask) => {
      const names = new Set(Object.keys(thingIn(ask).fields))
      const known = Object.entries(ask.query).filter(([name]) => names.has(name.replace(/-(?:day|month|year)$/, '')))
      return Object.fromEntries(known)
    },
    async above(ask, seam) {
      const about = await aboutIn(ask, seam)
      if (about === null) return html``
      const whole = await readRecord(seam, ask.house.declarations, about)
      return html`<p class="govuk-body">About: ${toRecord(ask, whole)}</p>`
    },
    crumbs: (ask) => [partCrumb(thingIn(ask).id), { text: 'Record' }],
    saved: (ask, saved) => afterNew(ask, thingIn(ask), one(ask.query, 'about') || null, saved),
  },
  entryPlace,
)

const toRecord = (ask: SignedIn, whole: WholeRecord): Html =>
  html`<a class="govuk-link" href="${ownPage(whole) ?? to.entry(whole.record)}">${kindOf(ask.house.declarations, whole.kind).name}: ${linkWords(ask.house.declarations, { ...whole.versions[0]!, kind: whole.kind })}</a>`

/** One record of the register, the plan or a forum, that has no page of its own: what it says, and every version. */
const entryScreen = screen('GET', to.entry(':entry'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const { declarations } = ask.house
    const whole = await readRecord(seam, declarations, idIn(ask, 'entry'))
    const kind = kindOf(declarations, whole.kind)
    const now = whole.versions[0]!
    await mustBeShown(ask, seam, whole)
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    const near = await beside(seam, declarations, whole)
    const may = mayRecord(ask.reader.role, kind)
    return shown(
      kind.name,
      html`<p class="govuk-body">${stateShown(now)}</p>
      ${lacking(kind, now, ask.saving.today, to.changeEntry(whole.record))}
      ${entryActions(whole.record, may && now.state !== 'withdrawn', kind.options.signedOff === true && now.state !== 'signed off')}
      ${near.length > 0 && html`<ul class="govuk-list">${near.map((entry) => html`<li>${entry.record === whole.about ? 'About: ' : ''}<a class="govuk-link" href="${ownPage(entry) ?? to.entry(entry.record)}">${declarations.records.get(entry.kind)?.name}: ${linkWords(declarations, entry)}</a></li>`)}</ul>`}
      <h2 class="govuk-heading-m">What it says</h2>
      ${said(kind, now, nameOf)}
      <h2 class="govuk-heading-m" id="versions">Every version</h2>
      ${versionsShown(kind, whole, nameOf, false)}`,
      { part: partOf(kind.id), breadcrumbs: [partCrumb(kind.id), { text: kind.name }] },
    )
  }),
)

export const entryActions = (record: string, may: boolean, signs = false): Html =>
  html`${
    may &&
    html`<div class="govuk-button-group tl-no-print">
    ${signs && button({ text: 'Sign off', href: to.signOffEntry(record) })}
    ${button({ text: 'Change', href: to.changeEntry(record), classes: 'govuk-button--secondary' })}
    <a class="govuk-link" href="${to.withdrawEntry(record)}">Withdraw</a>
  </div>`
  }`

export const entryScreens = [
  ...added,
  entryScreen,
  ...correcting(entryPlace),
  ...withdrawing(entryPlace),
  ...signingOff(entryPlace),
]
