import { mayDo } from '#language/roles.ts'
import { lesson } from '#pathways/missing/records.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { beginning } from '../authority/new-record.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { correcting } from '../record/correct.ts'
import { mayRecord } from '../record/kinds.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said, stateShown } from '../record/said.ts'
import { signingOff } from '../record/sign-off.ts'
import { versionsShown } from '../record/versions.ts'
import { withdrawing } from '../record/withdraw.ts'
import { lessonPlace, lessonsCrumb, part } from './places.ts'

const later = ['delivery', 'done_on', 'why_stopped', 'difference', 'evidence']

const one = screen('GET', to.lesson(':lesson'), lessonPlace.may, (ask) =>
  ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'lesson'))
    if (whole.kind !== lesson.id) throw new Refusal('not there', 'There is no such lesson')
    const now = whole.versions[0]!
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    return shown(
      lesson.name,
      html`<p class="govuk-body">${stateShown(now)}</p>
      ${lacking(lesson, now, ask.saving.today, to.changeLesson(whole.record))}
      ${now.state !== 'withdrawn' && actions(ask, whole)}
      <h2 class="govuk-heading-m">What it says</h2>
      ${said(lesson, now, nameOf)}
      <h2 class="govuk-heading-m" id="versions">Every version</h2>
      ${versionsShown(lesson, whole, nameOf, false)}`,
      { part, breadcrumbs: [lessonsCrumb, { text: 'The lesson' }] },
    )
  }),
)

function actions({ reader }: SignedIn, { record, versions }: WholeRecord): Html {
  const may = mayRecord(reader.role, lesson)
  return html`<div class="govuk-button-group tl-no-print">
    ${versions[0]!.state !== 'signed off' && mayDo(reader.role, 'sign off') && button({ text: 'Sign off', href: to.signOffLesson(record) })}
    ${may && button({ text: 'Change, or say what came of it', href: to.changeLesson(record), classes: 'govuk-button--secondary' })}
    ${may && html`<a class="govuk-link" href="${to.withdrawLesson(record)}">Withdraw</a>`}
  </div>`
}

const added = beginning(
  {
    kind: lesson,
    path: to.newLesson,
    title: 'Record a lesson',
    saves: 'Save the lesson',
    without: later,
    above: async () =>
      html`<p class="govuk-body">Somebody must own it before it can be signed off. Whether it was done, and whether that made a difference, are said later.</p>`,
    crumbs: () => [lessonsCrumb, { text: 'Record a lesson' }],
    saved: (_, { record, state }) =>
      address(to.lesson(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
  },
  lessonPlace,
)

export const lessonScreensOfOne = [
  ...added,
  one,
  ...correcting(lessonPlace),
  ...withdrawing(lessonPlace),
  ...signingOff(lessonPlace),
]
