import type { Day } from '#language/day.ts'
import { lesson } from '#pathways/missing/records.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { filterBar } from '#ui/filter-bar.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { ownRecords, type Own } from '#workings/read/authority.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { answered } from '#workings/tables/values.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { eyesOf } from '../measure/figures.ts'
import { answerWords } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'
import { stateShown } from '../record/said.ts'
import { part } from './places.ts'
import { quarterOf, quartersOffered, quartersTo } from './quarters.ts'
import { summaryShown } from './summary.ts'
import { toldIn } from './told.ts'

type Lesson = Own<typeof lesson>

/** What interviews told, what was learned from it, and whether anything came of that (MIS-20). */
export const lessonsScreen = screen('GET', to.lessons, ['learn'], (ask) =>
  ask.read(async (seam) => {
    const chosen = quarterOf(ask)
    const quarters = quartersTo(chosen, ask.view.today, 4)
    const told = await toldIn(seam, quarters, await eyesOf(ask, seam))
    const all = await ownRecords(seam, ask.house.declarations, lesson)
    const owners = await serviceNames(
      seam,
      all.map(({ answers }) => answers.owner),
    )
    const about = Map.groupBy(all, ({ answers }) => answers.theme ?? '')
    const lessons = new Map([...about].map(([theme, some]) => [theme, some.length]))
    seam.showed({ action: 'figure', what: 'lessons', shown: all.length })
    return shown(
      'Lessons from return interviews',
      html`${mayRecord(ask.reader.role, lesson) && button({ text: 'Record a lesson', href: to.newLesson })}
      ${lessonsTable(all, owners, ask.view.today)}
      <h2 class="govuk-heading-m">What interviews told</h2>
      ${filterBar({
        action: to.lessons,
        label: 'Choose the quarter',
        buttonText: 'Show',
        filters: [
          {
            kind: 'choice',
            name: 'quarter',
            label: 'Quarter',
            value: chosen.key,
            items: quartersOffered(ask.view.today).map(({ key, words }) => ({ value: key, text: words })),
          },
        ],
      })}
      ${summaryShown({ quarters, told, lessons, lists: seam.may('list') })}`,
      { part },
    )
  }),
)

function lessonsTable(lessons: readonly Lesson[], owners: Names, today: Day): Html {
  return listTable({
    id: 'lessons',
    caption: 'Lessons and what came of them',
    empty: 'No lesson is recorded yet.',
    columns: [
      { text: 'What we learned' },
      { text: 'About' },
      { text: 'What will change' },
      { text: 'Owner' },
      { text: 'By when' },
      { text: 'Done?' },
      { text: 'Did it make a difference?' },
    ],
    rows: lessons.map((one) => {
      const { learned, theme, change, owner, due } = one.answers
      return [
        html`<a class="govuk-link" href="${to.lesson(one.record)}">${learned ?? 'Not said yet'}</a><br>${one.state === 'complete' ? tag({ text: 'Not signed off', colour: 'yellow' }) : stateShown(one)}`,
        theme ? answerWords(lesson.fields.theme, theme) : nothing('not recorded'),
        change ?? nothing('not recorded'),
        (owner && owners.get(owner)) || tag({ text: 'No owner yet', colour: 'red' }),
        due
          ? html`${dayShown(due)}${late(one, today) && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`
          : nothing('not recorded'),
        delivered(one),
        difference(one),
      ]
    }),
  })
}

const late = ({ answers: { due, delivery } }: Lesson, today: Day): boolean =>
  due !== null && due < today && delivery !== 'done' && delivery !== 'stopped'

function delivered({ answers: { delivery, done_on, why_stopped } }: Lesson): Words {
  if (delivery === 'done')
    return html`${tag({ text: 'Done', colour: 'green' })}${done_on && html` ${dayShown(done_on)}`}`
  if (delivery === 'stopped')
    return html`${tag({ text: 'Will not be done', colour: 'grey' })}${why_stopped && html` ${why_stopped}`}`
  return tag({ text: 'Not yet', colour: 'yellow' })
}

/** Done is not helped: only evidence says that, and a difference that is claimed without any is not one yet. */
function difference({ answers }: Lesson): Words {
  const { difference: made, evidence } = answers
  if (made === null) return nothing('not recorded')
  const words = answerWords(lesson.fields.difference, made)
  if (made === 'too_early') return words
  return answered(evidence)
    ? html`<strong>${words}</strong>: ${evidence}`
    : html`${tag({ text: 'No evidence yet', colour: 'yellow' })} Said: ${words.toLowerCase()}`
}
