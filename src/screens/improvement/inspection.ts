import { activity, condition, finding } from '#pathways/improvement/found.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { standings, type Standing } from '#pathways/improvement/standing.ts'
import { byAbout, ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said } from '../record/said.ts'
import { entryActions } from './entry.ts'
import { heldFor } from './held.ts'
import { activityShown, findingsShown } from './findings.ts'
import { disagreeing, uncaptured } from './in-doubt.ts'
import { adding, buttons, deliveryShown, impactShown, inspectionName, owned, stateOf } from './words.ts'

/** One inspection, review or notice: its grades, what it asked, what it found, and how each stands. */
export const inspectionScreen = screen('GET', to.inspection(':inspection'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const id = idIn(ask, 'inspection')
    const one = ofKind(all, inspection).find(({ record }) => record === id)
    if (!one) throw new Refusal('not there', 'There is no such inspection, or it is not yours to open')
    const whole = await readRecord(seam, ask.house.declarations, id)
    const mine = standings(all).filter(({ recommendation: { about } }) => about === id)
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    const names = await serviceNames(
      seam,
      mine.map(({ recommendation: { answers } }) => answers.owner),
    )
    const may = mayRecord(ask.reader.role, inspection)
    return shown(
      inspectionName(one),
      html`${lacking(inspection, whole.versions[0]!, ask.saving.today, to.changeEntry(id))}
      ${uncaptured(one, mine.length)}
      ${disagreeing(one)}
      ${said(inspection, whole.versions[0]!, nameOf)}
      ${judgements(of(all, judgement, id))}
      ${buttons(adding(ask, judgement, 'Add a judgement', id))}
      ${recommendations(ask, mine, names)}
      ${buttons(adding(ask, recommendation, 'Add a recommendation', id))}
      ${conditions(ask, of(all, condition, id), one)}
      ${findingsShown(of(all, finding, id))}
      ${activityShown(of(all, activity, id))}
      ${buttons(adding(ask, finding, 'Add a finding', id), adding(ask, activity, 'Add what inspectors did', id))}
      ${entryActions(id, may)}`,
      {
        part: 'inspections',
        breadcrumbs: [{ text: 'Inspections', href: to.inspections }, { text: inspectionName(one) }],
      },
    )
  }),
)

const of = <R extends Parameters<typeof ofKind>[1]>(all: readonly Any[], kind: R, id: string): readonly Told<R>[] =>
  byAbout(ofKind(all, kind)).get(id) ?? []

const inOrder = <T extends { answers: { place: number | null } }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => (a.answers.place ?? 999) - (b.answers.place ?? 999))

function judgements(all: readonly Told<typeof judgement>[]): Html {
  return listTable({
    id: 'judgements',
    caption: 'Judgements',
    empty: 'No judgement is on record.',
    columns: [{ text: 'Area' }, { text: 'Of whom' }, { text: 'Grade' }, { text: 'Page' }],
    rows: inOrder(all).map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.within && html`${answers.within}: `}${answers.area ?? 'Area not recorded'}</a>`,
      answers.body ? answerWords(judgement.fields.body, answers.body) : nothing('not recorded'),
      answers.grade ?? 'Not stated',
      answers.page === null ? nothing('not recorded') : String(answers.page),
    ]),
  })
}

function recommendations({ view }: SignedIn, all: readonly Standing[], names: Names): Html {
  return listTable({
    id: 'recommendations',
    caption: 'Recommendations',
    empty: 'No recommendation is on record.',
    columns: [
      { text: 'Recommendation' },
      { text: 'How pressing' },
      { text: 'Owner' },
      { text: 'Done' },
      { text: 'Difference' },
      { text: 'State' },
    ],
    rows: all
      .toSorted((a, b) => (a.recommendation.answers.place ?? 999) - (b.recommendation.answers.place ?? 999))
      .map((one) => {
        const { record, answers } = one.recommendation
        return [
          html`<a class="govuk-link" href="${to.recommendation(record)}">${answers.number}: ${answers.wording ?? 'Wording not recorded'}</a>${answers.body === 'lscb' && html` ${tag({ text: 'Safeguarding children board', colour: 'blue' })}`}`,
          answers.priority ? answerWords(recommendation.fields.priority, answers.priority) : 'Not said',
          owned(answers.owner, answers.owner_said, names),
          deliveryShown(one.actions, view.today),
          impactShown(one),
          stateOf(one),
        ]
      }),
  })
}

function conditions(ask: SignedIn, all: readonly Told<typeof condition>[], one: Told<typeof inspection>): Html | false {
  if (one.answers.what !== 'notice' && all.length === 0) return false
  return html`${listTable({
    id: 'conditions',
    caption: 'Conditions of the notice',
    empty: 'No condition is on record.',
    columns: [{ text: 'Condition' }, { text: 'Position' }, { text: 'Evidence' }, { text: 'Met' }],
    rows: all.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.number}: ${answers.wording ?? 'Not recorded'}</a>`,
      answers.position ?? nothing('not recorded'),
      answers.evidence ?? tag({ text: 'No evidence', colour: 'red' }),
      answers.evidence === null
        ? tag({ text: 'Not met', colour: 'red' })
        : answers.met
          ? answerWords(condition.fields.met, answers.met)
          : nothing('not recorded'),
    ]),
  })}
  ${buttons(adding(ask, condition, 'Add a condition', one.record))}`
}
