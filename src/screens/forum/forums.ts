import { forumBody, meeting, seat } from '#pathways/forums/records.ts'
import { byAbout, ofKind, type Told } from '#pathways/improvement/told.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { adding, buttons } from '../improvement/words.ts'
import { heldFor } from '../improvement/held.ts'
import { answerWords } from '../record/answer-words.ts'

/** Every board, panel, meeting and group, with the groups under each (GOV-13). */
export const forumsScreen = screen('GET', to.forums, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const forums = ofKind(all, forumBody).toSorted((a, b) => (a.answers.name ?? '').localeCompare(b.answers.name ?? ''))
    const [meetings, seats] = [byAbout(ofKind(all, meeting)), byAbout(ofKind(all, seat))]
    seam.showed({ action: 'list', what: 'forums', shown: forums.length })
    return shown(
      'Boards, panels and meetings',
      html`${seam.may('improve') && html`<p class="govuk-body"><a class="govuk-link" href="${to.catalogue}">Set up one of the bodies that reports name</a></p>`}${buttons(adding(ask, forumBody, 'Set up another', null))}
      ${listTable({
        id: 'forums',
        caption: 'Boards, panels, meetings and groups',
        empty: 'None has been set up yet.',
        columns: [
          { text: 'Name' },
          { text: 'What for' },
          { text: 'How often' },
          { text: 'Members', numeric: true },
          { text: 'Sees of children' },
          { text: 'Last met' },
          { text: 'Next' },
        ],
        rows: forums.map((one) => [
          html`<a class="govuk-link" href="${to.forum(one.record)}">${one.answers.name ?? 'Name not recorded'}</a>`,
          one.answers.purpose ?? nothing('not recorded'),
          one.answers.cadence ? answerWords(forumBody.fields.cadence, one.answers.cadence) : nothing('not recorded'),
          { text: String(seats.get(one.record)?.length ?? 0), format: 'numeric' as const },
          one.answers.eyes ? answerWords(forumBody.fields.eyes, one.answers.eyes) : nothing('not recorded'),
          lastMet(meetings.get(one.record) ?? []),
          next(meetings.get(one.record) ?? []),
        ]),
      })}`,
      { part: 'forums' },
    )
  }),
)

type Meetings = readonly Told<typeof meeting>[]

function lastMet(meetings: Meetings): Html {
  const held = meetings.filter(({ answers }) => answers.held === 'yes' && answers.on !== null)
  const last = held.toSorted((a, b) => b.answers.on!.localeCompare(a.answers.on!))[0]
  return last
    ? html`<a class="govuk-link" href="${to.meeting(last.record)}">${dayShown(last.answers.on!)}</a>`
    : nothing('none')
}

function next(meetings: Meetings): Html {
  const planned = meetings.filter(({ answers }) => answers.held === 'planned' && answers.on !== null)
  const first = planned.toSorted((a, b) => a.answers.on!.localeCompare(b.answers.on!))[0]
  return first
    ? html`<a class="govuk-link" href="${to.meeting(first.record)}">${dayShown(first.answers.on!)}</a>`
    : nothing('none')
}
