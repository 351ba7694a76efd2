import type { PromptRule } from '#language/prompt.ts'
import { promptAnswer } from '#language/spine/index.ts'
import type { Noticed } from '#workings/prompts/patterns.ts'
import type { Book } from './book.ts'
import { Chance } from './chance.ts'
import { holdDiscussion } from './discussions.ts'
import { aDay, dayAt, hour, instantAt, momentAt, shown, weekdaysOn, type Ms } from './moments.ts'
import type { Team } from './people.ts'
import type { Asking } from './prompts.ts'
import { reasons } from './said.ts'

type Raised = { prompt: string; asked: string; team: Team; at: Ms; chance: Chance }

/** By a discussion or by the manager's reason, most within the time that the rule allows. A few wait unanswered today. */
export function answer(asking: Asking, rule: PromptRule, { child }: Noticed, raised: Raised): Ms {
  const { chance, at, asked } = raised
  const { book } = asking
  if (at > book.now - 6 * aDay && (asking.leftOpen.has(child) || chance.yes(0.3))) return Infinity
  const atOnce = rule.within.unit === 'hour' && chance.yes(0.85)
  const wait = Number(chance.weighted({ '0': 26, '1': 28, '2': 19, '3': 8, '5': 9, '8': 5, '14': 3, '30': 2 }))
  const inTurn = shown(weekdaysOn(dayAt(at), wait), '09:30') + chance.between(0, 7) * hour
  const answered = atOnce ? at + chance.between(1, 20) * hour : Math.max(at + hour, inTurn)
  if (answered >= book.now) return Infinity
  const together = asking.jointly.get(child)
  const discusses = rule.answeredBy.id === 'strategy_discussion' && (together !== undefined || chance.yes(0.66))
  if (discusses && holdDiscussion(book, chance, raised, together ?? [child], rule, answered)) return answered + hour
  const why = chance.weighted({ not_warranted: 45, other_plan: 28, already_held: 20, not_ours: 5, grounds_wrong: 2 })
  const answers = { answered: momentAt(answered), why, reason: chance.pick(reasons[why]!) }
  return book.enter({
    kind: promptAnswer,
    subjects: [child],
    about: raised.prompt,
    by: asked,
    versions: [{ at: answered, answers }],
  }) === null
    ? Infinity
    : answered
}

export function answerByInterview(
  book: Book,
  { child }: Noticed,
  prompt: string,
  { record, at, by }: { record: string; at: Ms; by: string | null },
): Ms {
  const answers = {
    answered: { day: dayAt(at), at: instantAt(at) },
    why: 'by_record',
    by_records: [record],
    reason: 'Return home interview recorded',
  }
  book.enter({
    kind: promptAnswer,
    subjects: [child],
    about: prompt,
    by,
    source: 'noticed',
    versions: [{ at, answers }],
  })
  return at
}
