import { urgencies } from '#language/prompt.ts'
import { clockStatus, dueDay } from '#ui/clock-status.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { urgencyTag } from '#ui/urgency-tag.ts'
import { instantShown } from '#ui/when.ts'
import type { DueAnswer } from '#workings/read/prompt-due.ts'

export const urgencyShown = ({ urgency }: Pick<DueAnswer, 'urgency'>): Html => urgencyTag(urgency, urgencies[urgency])

const looks = { overdue: 'overdue', 'due soon': 'due soon', running: 'in time', ended: 'ended' } as const

/** By when the answer is due, to the hour where hours count, and how it stands. */
export function answerDue({ due_day, due_at, standing }: DueAnswer, today: string): Html {
  if (due_day === null) return nothing('not worked out')
  return html`${dueDay(due_day, today, standing === 'overdue')}${due_at && html` <span class="tl-due__hour">${instantShown(due_at)}</span>`} ${clockStatus(looks[standing])}`
}
