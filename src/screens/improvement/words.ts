import { day, monthNames, span } from '#language/day.ts'
import type { RecordKind } from '#language/record.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { inspection, recommendation } from '#pathways/improvement/register.ts'
import { isLate, type Action, type Standing } from '#pathways/improvement/standing.ts'
import type { Told } from '#pathways/improvement/told.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayInWords, dayShown } from '#ui/when.ts'
import type { Names } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'

type Inspection = Told<typeof inspection>

/** When it was, as exactly as its source says and no more exactly. */
export function whenHeld({ answers }: Pick<Inspection, 'answers'>): Words {
  const { began, ended, month, dates_said } = answers
  if (began && ended) return span(day(began), day(ended))
  if (began || ended) return dayInWords((began ?? ended)!)
  if (dates_said) return dates_said
  if (month) return monthSaid(month)
  return 'Not stated'
}

export const monthSaid = (month: string): string => `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`

export const whenPublished = ({ answers }: Pick<Inspection, 'answers'>): Words =>
  answers.published ? dayShown(answers.published) : (answers.published_said ?? 'Not stated')

/** Where it stands among the others: by its first known day or month, the ones without either last. */
export const placeInTime = ({ answers }: Pick<Inspection, 'answers'>): string =>
  answers.ended ?? answers.began ?? answers.month ?? answers.published ?? '9999'

export function inspectionName({ answers }: Pick<Inspection, 'answers'>): string {
  const what = answers.what ? answerWords(inspection.fields.what, answers.what) : 'Inspection'
  const year = (answers.ended ?? answers.began ?? answers.month ?? answers.published ?? '').slice(0, 4)
  return [`${what}${year && `, ${year}`}`, answers.council].filter(Boolean).join(', ')
}

export const recommendationName = ({ answers }: Told<typeof recommendation>): string =>
  `${answers.number ?? 'No number'}: ${answers.wording ?? 'Wording not recorded'}`

export const owned = (owner: string | null, said: string | null, names: Names): Words =>
  (owner && names.get(owner)) || said || tag({ text: 'No owner yet', colour: 'red' })

/** What was done, which says nothing of whether it helped (law 6). */
export function deliveryShown(actions: readonly Action[], today: string): Html {
  if (actions.length === 0) return tag({ text: 'No action yet', colour: 'red' })
  const done = actions.filter(({ answers }) => answers.delivery === 'done').length
  const late = actions.filter((one) => isLate(one, today)).length
  return html`${done} of ${actions.length} ${actions.length === 1 ? 'action' : 'actions'} done${late > 0 && html` ${tag({ text: `${late} overdue`, colour: 'red' })}`}`
}

export function impactShown({ impact }: Pick<Standing, 'impact'>): Html {
  if (impact === 'not yet evidenced') return tag({ text: 'Not yet evidenced', colour: 'yellow' })
  return impact === 'evidenced'
    ? tag({ text: 'Evidenced', colour: 'green' })
    : tag({ text: 'Evidence lapsed', colour: 'red' })
}

export function stateOf({ closedBy, notClosed, tabled, decisions }: Standing): Html {
  if (closedBy && tabled.length > 0)
    return html`${tag({ text: 'Closed', colour: 'grey' })} ${tag({ text: 'Its evidence has lapsed', colour: 'red' })}`
  if (closedBy) return tag({ text: 'Closed', colour: 'grey' })
  if (notClosed) return tag({ text: 'Open', colour: 'blue' })
  return decisions[0]?.answers.decided === 'reopen'
    ? tag({ text: 'Opened again', colour: 'orange' })
    : tag({ text: 'Open', colour: 'blue' })
}

export function actionState(action: Told<typeof improvementAction>, today: string): Html {
  const { delivery, done_on, why_stopped } = action.answers
  if (delivery === 'done')
    return html`${tag({ text: 'Done', colour: 'green' })}${done_on && html` ${dayShown(done_on)}`}`
  if (delivery === 'stopped')
    return html`${tag({ text: 'Will not be done', colour: 'grey' })}${why_stopped && html` ${why_stopped}`}`
  const words = delivery === 'under_way' ? 'Under way' : 'Not begun'
  return html`${tag({ text: words, colour: 'yellow' })}${isLate(action, today) && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`
}

export const dueShown = (due: string | null, said: string | null = null): Words =>
  due ? dayShown(due) : (said ?? nothing('not recorded'))

/** A button to record something about this, for whoever records it. */
export function adding(ask: SignedIn, kind: RecordKind, text: string, about: string | null, query = ''): Html | false {
  if (!mayRecord(ask.reader.role, kind)) return false
  return button({ text, href: `${to.newEntry(kind.id, about)}${query}`, classes: 'govuk-button--secondary' })
}

export const buttons = (...each: (Html | false)[]): Html | false =>
  each.some(Boolean) && html`<div class="govuk-button-group tl-no-print">${each}</div>`
