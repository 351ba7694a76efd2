import { catalogue, type Body } from '#pathways/forums/catalogue.ts'
import { cadences, forumBody, seat } from '#pathways/forums/records.ts'
import { ofKind } from '#pathways/improvement/told.ts'
import { idOf } from '#services/ids.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { asKeeper } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import { draftOf } from '#workings/save/draft.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { theAuthority } from '../front/authority.ts'
import { address, to } from '../front/address.ts'
import { redirect, screen, shown, type SignedIn } from '../front/screen.ts'
import { heldFor } from '../improvement/held.ts'
import { mayRecord } from '../record/kinds.ts'

/** The bodies that the five reports name, each to be set up as it is and then changed (GOV-13, Annex B). */
const catalogueScreen = screen('GET', to.catalogue, ['improve'], (ask) =>
  ask.read(async (seam) => {
    const there = new Map(
      ofKind(await heldFor(ask, seam), forumBody).map(({ record, answers }) => [answers.kind_of, record]),
    )
    seam.showed({ action: 'read', what: 'the catalogue of forums', shown: catalogue.length })
    return shown(
      'Bodies that could be set up',
      html`<p class="govuk-body">Each is set up with what the reports say of it. What they do not say is not guessed; all of it can be changed afterwards.</p>
      ${listTable({
        id: 'catalogue',
        caption: `${catalogue.length} boards, panels, meetings and groups`,
        empty: '',
        columns: [{ text: 'Body' }, { text: 'How often' }, { text: 'Members' }, { text: 'Here' }],
        rows: catalogue.map((body) => [
          `${body.number}. ${body.name}`,
          cadences[body.cadence],
          body.seats.map(({ role, agency }) => `${role} (${agency})`).join(', ') || 'Not stated',
          setUp(ask, body, there.get(String(body.number))),
        ]),
      })}`,
      { part: 'forums', breadcrumbs: [{ text: 'Forums', href: to.forums }, { text: 'Bodies that could be set up' }] },
    )
  }),
)

function setUp({ reader }: SignedIn, { number, name }: Body, there: string | undefined): Html {
  if (there) return html`<a class="govuk-link" href="${to.forum(there)}">Set up</a>`
  return html`${mayRecord(reader.role, forumBody) && html`<form method="post" action="${to.setUp(String(number))}">${button({ text: html`Set up<span class="govuk-visually-hidden"> ${name}</span>`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', preventDoubleClick: true })}</form>`}`
}

/** With its members, all or nothing; its ids are made from its number, so that pressing twice sets up one. */
const setUpScreen = screen('POST', to.setUp(':number'), ['improve'], async (ask) => {
  const body = catalogue.find(({ number }) => String(number) === ask.params['number'])
  if (!body) throw new Refusal('not there', 'There is no such body in the catalogue')
  if (!mayRecord(ask.reader.role, forumBody)) throw new Refusal('not yours', 'Your role sets up no forum')
  const subject = await theAuthority(ask)
  const id = idOf('forum', String(ask.saving.authority), String(body.number))
  const { name, cadence, eyes, reasons, closes, number } = body
  await ask.read(async (seam) => seam.showed({ action: 'save', what: forumBody.id }))
  await asKeeper(ask.house.db, async (tx) => {
    const { declarations } = ask.house
    const purpose = `As ${name.slice(0, 1).toLowerCase()}${name.slice(1)}: its remit is to be agreed and written here.`
    const answers = { name, kind_of: String(number), purpose, cadence, eyes, reasons, closes }
    await putOnRecordIn(tx, declarations, ask.saving, draftOf(forumBody, [subject], answers, { newRecord: id }))
    for (const [n, { role, agency, chair }] of body.seats.entries())
      await putOnRecordIn(
        tx,
        declarations,
        ask.saving,
        draftOf(
          seat,
          [subject],
          { role, agency, chair: chair ? 'yes' : 'no' },
          { about: id, newRecord: idOf('seat', id, String(n)) },
        ),
      )
  })
  return redirect(address(to.forum(id), {}, { done: 'saved' }))
})

export const catalogueScreens = [catalogueScreen, setUpScreen]
