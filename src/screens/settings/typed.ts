import type { Day } from '#language/day.ts'
import { parseTyped } from '#language/typed-day.ts'
import type { PageProblem } from '#ui/page.ts'
import { one, type SignedIn } from '../front/screen.ts'
import type { SettingKind } from './known.ts'

const dayOf = (ask: SignedIn) =>
  parseTyped({ day: one(ask.body, 'from-day'), month: one(ask.body, 'from-month'), year: one(ask.body, 'from-year') })

/** What somebody typed, or every problem with it together. */
export function read(ask: SignedIn, kind: SettingKind): { value: unknown; from: Day | null; problems: PageProblem[] } {
  const typed = one(ask.body, 'value').trim()
  const problems: PageProblem[] = []
  let value: unknown = typed
  if (kind.is === 'number') {
    value = Number(typed)
    if (!/^\d{1,4}$/.test(typed) || value === 0)
      problems.push({ field: 'value', words: `Enter a whole number of ${kind.unit || 'times'}, 1 or more` })
  } else if (kind.is === 'switch') {
    value = typed === 'on'
    if (typed !== 'on' && typed !== 'off')
      problems.push({ field: 'value', words: 'Choose whether the rule is on or off' })
  } else if (kind.is === 'choice') {
    if (!Object.hasOwn(kind.choices ?? {}, typed))
      problems.push({ field: 'value', words: `Choose one of: ${Object.values(kind.choices ?? {}).join(', ')}` })
  } else if (typed === '' || typed.length > 80)
    problems.push({ field: 'value', words: 'Enter the words you use, 80 letters at most' })
  const day = dayOf(ask)
  if (!('day' in day))
    problems.push({
      field: 'from-day',
      words:
        day.problem === 'empty'
          ? 'Enter the day from which it holds'
          : 'The day from which it holds must be a real date, such as 31 3 2026',
    })
  if (one(ask.body, 'why').trim().length < 5) problems.push({ field: 'why', words: 'Say why, in a sentence' })
  return { value, from: 'day' in day ? day.day : null, problems }
}
