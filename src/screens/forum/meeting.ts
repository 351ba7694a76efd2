import {
  agendaItem,
  challenge,
  forumAction,
  forumBody,
  forumDecision,
  meeting,
  pack,
} from '#pathways/forums/records.ts'
import { byAbout, ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayInWords } from '#ui/when.ts'
import { serviceNames } from '#workings/read/names.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown } from '../front/screen.ts'
import { entryActions } from '../improvement/entry.ts'
import { heldFor } from '../improvement/held.ts'
import { adding, buttons } from '../improvement/words.ts'
import { answerWords } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said, stateShown } from '../record/said.ts'
import { openActions, tabledFor } from './carried.ts'
import { actionsTable } from './forum.ts'
import { sinceSigned } from './since-signed.ts'

/** One meeting: its agenda, who came, what was decided and why, what was asked and answered, and what is carried on. */
export const meetingScreen = screen('GET', to.meeting(':meeting'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const id = idIn(ask, 'meeting')
    const all = await heldFor(ask, seam)
    const one = ofKind(all, meeting).find(({ record }) => record === id)
    const forum = ofKind(all, forumBody).find(({ record }) => record === one?.about)
    if (!one || !forum) throw new Refusal('not there', 'There is no such meeting, or it is not yours to open')
    const whole = await readRecord(seam, ask.house.declarations, id)
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    const own = of(all, forumAction, id)
    const carried = openActions(all, forum.record).filter(({ about }) => about !== id)
    const names = await serviceNames(
      seam,
      [...own, ...carried].map(({ answers }) => answers.owner),
    )
    const now = whole.versions[0]!
    const since = await sinceSigned(seam, ask.house.declarations, id, now)
    const title = `${forum.answers.name ?? 'Meeting'}${one.answers.on ? `, ${dayInWords(one.answers.on)}` : ''}`
    return shown(
      title,
      html`<p class="govuk-body">${stateShown(now)}</p>${since}
      ${lacking(meeting, now, ask.saving.today, to.changeEntry(id))}
      ${said(meeting, now, nameOf)}
      ${one.answers.held !== 'yes' && tabledFor(all, forum)}
      ${agenda(of(all, agendaItem, id))}
      ${buttons(adding(ask, agendaItem, 'Add to the agenda', id), seam.may('improve') && button({ text: 'Make the pack', href: to.newPack(id), classes: 'govuk-button--secondary' }))}
      ${packs(of(all, pack, id))}
      ${decisions(of(all, forumDecision, id), forum)}
      ${buttons(adding(ask, forumDecision, 'Record a decision', id))}
      ${challenges(of(all, challenge, id))}
      ${buttons(adding(ask, challenge, 'Record a challenge', id))}
      ${actionsTable(ask, [...carried, ...own], names, 'Actions: agreed here, and carried over')}
      ${buttons(adding(ask, forumAction, 'Add an action', id))}
      ${entryActions(id, mayRecord(ask.reader.role, meeting), now.state !== 'signed off' || since !== false)}`,
      {
        part: 'forums',
        breadcrumbs: [
          { text: 'Forums', href: to.forums },
          { text: forum.answers.name ?? 'Forum', href: to.forum(forum.record) },
          { text: 'The meeting' },
        ],
      },
    )
  }),
)

const of = <R extends Parameters<typeof ofKind>[1]>(all: readonly Any[], kind: R, id: string): readonly Told<R>[] =>
  byAbout(ofKind(all, kind)).get(id) ?? []

function agenda(items: readonly Told<typeof agendaItem>[]): Html {
  return listTable({
    id: 'agenda',
    caption: 'Agenda',
    empty: 'Nothing is on the agenda yet.',
    columns: [{ text: 'Item' }, { text: 'From' }, { text: 'Paper' }, { text: 'Asks' }],
    rows: items
      .toSorted((a, b) => (a.answers.place ?? 999) - (b.answers.place ?? 999))
      .map(({ record, answers }) => [
        html`<a class="govuk-link" href="${to.entry(record)}">${answers.matter ?? 'Not recorded'}</a>`,
        answers.from ?? 'Not recorded',
        answers.paper ?? 'None',
        answers.asks ? answerWords(agendaItem.fields.asks, answers.asks) : 'Not recorded',
      ]),
  })
}

function packs(all: readonly Told<typeof pack>[]): Html | false {
  return (
    all.length > 0 &&
    html`<p class="govuk-body">Before the members: ${all.map(({ record, answers }, n) => html`${n > 0 && ', '}<a class="govuk-link" href="${to.pack(record)}">${answers.name}</a>`)}</p>`
  )
}

/** Where the body must give reasons, a decision without one says so, and the minutes are not signed off (GOV-13). */
function decisions(all: readonly Told<typeof forumDecision>[], forum: Told<typeof forumBody>): Html {
  return listTable({
    id: 'forum-decisions',
    caption: 'Decisions',
    empty: 'No decision is on record.',
    columns: [{ text: 'On what' }, { text: 'What was decided' }, { text: 'Why' }],
    rows: all.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.matter ?? 'Not recorded'}</a>`,
      answers.decided ?? 'Not recorded',
      answers.reasons ??
        (forum.answers.reasons === 'yes' ? tag({ text: 'No reason yet', colour: 'red' }) : 'None was needed'),
    ]),
  })
}

function challenges(all: readonly Told<typeof challenge>[]): Html {
  return listTable({
    id: 'challenges',
    caption: 'Asked, answered, and what changed',
    empty: 'No challenge is on record.',
    columns: [{ text: 'Asked' }, { text: 'By whom' }, { text: 'Answered' }, { text: 'What changed' }],
    rows: all.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.question ?? 'Not recorded'}</a>`,
      answers.asked_by ?? 'Not recorded',
      answers.answer ?? tag({ text: 'Not answered yet', colour: 'yellow' }),
      answers.changed ?? 'Nothing is on record yet',
    ]),
  })
}
