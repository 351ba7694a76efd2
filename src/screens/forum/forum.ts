import { forumAction, forumBody, meeting, seat, workItem } from '#pathways/forums/records.ts'
import { byAbout, ofKind, type Told } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { heldFor } from '../improvement/held.ts'
import { entryActions } from '../improvement/entry.ts'
import { adding, buttons, owned } from '../improvement/words.ts'
import { answerWords } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said } from '../record/said.ts'
import { attendanceShown } from './attendance.ts'
import { openActions, tabledFor } from './carried.ts'

/** One forum: its remit and members, its meetings, what it carries, and what comes to it when. */
export const forumScreen = screen('GET', to.forum(':forum'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const id = idIn(ask, 'forum')
    const all = await heldFor(ask, seam)
    const one = ofKind(all, forumBody).find(({ record }) => record === id)
    if (!one) throw new Refusal('not there', 'There is no such forum, or it is not yours to open')
    const whole = await readRecord(seam, ask.house.declarations, id)
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    const meetings = byAbout(ofKind(all, meeting)).get(id) ?? []
    const seats = byAbout(ofKind(all, seat)).get(id) ?? []
    const actions = openActions(all, id)
    const names = await serviceNames(seam, [
      ...seats.map(({ answers }) => answers.holder),
      ...actions.map(({ answers }) => answers.owner),
    ])
    const under = ofKind(all, forumBody).filter(({ answers }) => answers.part_of?.includes(id))
    return shown(
      one.answers.name ?? 'Forum',
      html`${lacking(forumBody, whole.versions[0]!, ask.saving.today, to.changeEntry(id))}
      ${said(forumBody, whole.versions[0]!, nameOf)}
      ${under.length > 0 && html`<p class="govuk-body">Under it: ${under.map((each, n) => html`${n > 0 && ', '}<a class="govuk-link" href="${to.forum(each.record)}">${each.answers.name}</a>`)}.</p>`}
      ${tabledFor(all, one)}
      ${meetingsTable(meetings)}
      ${buttons(adding(ask, meeting, 'Add a meeting', id))}
      ${actionsTable(ask, actions, names)}
      ${attendanceShown(meetings)}
      ${members(seats, names)}
      ${buttons(adding(ask, seat, 'Add a member', id))}
      ${programmeTable(ask, byAbout(ofKind(all, workItem)).get(id) ?? [])}
      ${buttons(adding(ask, workItem, 'Add to the work programme', id))}
      ${entryActions(id, mayRecord(ask.reader.role, forumBody))}`,
      { part: 'forums', breadcrumbs: [{ text: 'Forums', href: to.forums }, { text: one.answers.name ?? 'Forum' }] },
    )
  }),
)

function meetingsTable(meetings: readonly Told<typeof meeting>[]): Html {
  return listTable({
    id: 'meetings',
    caption: 'Meetings',
    empty: 'No meeting is on record yet.',
    columns: [{ text: 'When' }, { text: 'Held?' }, { text: 'Minutes' }],
    rows: meetings.map(({ record, state, answers }) => [
      html`<a class="govuk-link" href="${to.meeting(record)}">${answers.on ? dayShown(answers.on) : 'Day not recorded'}</a>`,
      html`${answers.held ? answerWords(meeting.fields.held, answers.held) : nothing('not recorded')}${answers.why_not && html`: ${answers.why_not}`}`,
      state === 'signed off' ? tag({ text: 'Signed off', colour: 'blue' }) : 'Not signed off',
    ]),
  })
}

function members(seats: readonly Told<typeof seat>[], names: Names): Html {
  return listTable({
    id: 'members',
    caption: 'Members, by post and agency',
    empty: 'No member is on record yet.',
    columns: [{ text: 'Post' }, { text: 'Agency' }, { text: 'Held by' }],
    rows: seats.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.role ?? 'Not recorded'}</a>${answers.chair === 'yes' && html` ${tag({ text: 'Chair', colour: 'blue' })}`}`,
      answers.agency ?? nothing('not recorded'),
      (answers.holder && names.get(answers.holder)) || 'Somebody of that agency',
    ]),
  })
}

export function actionsTable(
  { view }: SignedIn,
  actions: readonly Told<typeof forumAction>[],
  names: Names,
  caption = 'Actions carried over',
): Html {
  return listTable({
    id: 'forum-actions',
    caption,
    empty: 'No action is open.',
    columns: [{ text: 'What will be done' }, { text: 'Who' }, { text: 'By when' }, { text: 'What came of it' }],
    rows: actions.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.what ?? 'Not recorded'}</a>`,
      owned(answers.owner, answers.owner_said, names),
      html`${answers.by ? dayShown(answers.by) : nothing('not recorded')}${answers.by && answers.by < view.today && answers.outcome === null && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`,
      answers.came_of ?? tag({ text: 'Open', colour: 'yellow' }),
    ]),
  })
}

function programmeTable({ view }: SignedIn, items: readonly Told<typeof workItem>[]): Html {
  return listTable({
    id: 'work',
    caption: 'Work programme',
    empty: 'Nothing is planned to come.',
    columns: [{ text: 'What' }, { text: 'When' }, { text: 'From' }, { text: 'Has it come?' }],
    rows: items
      .toSorted((a, b) => (a.answers.for_on ?? '').localeCompare(b.answers.for_on ?? ''))
      .map(({ record, answers }) => [
        html`<a class="govuk-link" href="${to.entry(record)}">${answers.matter ?? 'Not recorded'}</a>${answers.earlier && html`<br>Before: ${answers.earlier}`}`,
        answers.for_on ? dayShown(answers.for_on) : nothing('not recorded'),
        answers.from ?? nothing('not recorded'),
        answers.brought
          ? answerWords(workItem.fields.brought, answers.brought)
          : answers.for_on && answers.for_on < view.today
            ? tag({ text: 'Not said', colour: 'red' })
            : 'To come',
      ]),
  })
}
