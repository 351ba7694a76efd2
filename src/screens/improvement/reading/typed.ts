import { isDay } from '#language/day.ts'
import { gradeOn } from '#pathways/improvement/frameworks/framework.ts'
import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { isMonth } from '#pathways/improvement/register.ts'
import type { PageProblem } from '#ui/page.ts'
import { one, type Values } from '../../front/screen.ts'
import { isSort } from './sorts.ts'

/** How many rows of a kind a form has: no report has as many, and a form is anybody’s to write. */
const mostRows = 200
export const rowsIn = (values: Values, name: string): number[] =>
  Array.from({ length: Math.min(mostRows, Number(one(values, name)) || 0) }, (_, row) => row)

export const kept = (values: Values, name: string): boolean => one(values, `${name}-keep`) === 'yes'
/** Said by a report that makes no such judgement; none is on any scale. */
export const isNoGrade = (typed: string): boolean => /^not (?:given|stated)$/i.test(typed.trim())

/** What is wrong with what was confirmed, each beside its question. */
export function wrongIn(values: Values): PageProblem[] {
  const framework = frameworks.find(({ id }) => id === one(values, 'framework'))
  const problems: PageProblem[] = []
  problems.push(...wrongDates(values, ''))
  for (const row of rowsIn(values, 'events'))
    if (kept(values, `e-${row}`)) problems.push(...wrongDates(values, `e-${row}-`))
  if (!isSort(one(values, 'what'))) problems.push({ field: 'what', words: 'Say what it was' })
  if (one(values, 'bodies').trim() === '') problems.push({ field: 'bodies', words: 'Say who inspected' })
  if (!/^\d{0,3}$/.test(one(values, 'declared')))
    problems.push({ field: 'declared', words: 'How many recommendations must be a whole number' })
  for (const row of rowsIn(values, 'judgements')) {
    const grade = one(values, `j-${row}-grade`)
    if (
      kept(values, `j-${row}`) &&
      grade !== '' &&
      !isNoGrade(grade) &&
      (!framework || gradeOn(framework, grade) === null)
    )
      problems.push({
        field: `j-${row}-grade`,
        words: `'${grade}' is no grade of ${framework?.name ?? 'an unknown framework'}`,
      })
  }
  for (const row of rowsIn(values, 'recommendations'))
    if (kept(values, `r-${row}`) && one(values, `r-${row}-text`).trim() === '')
      problems.push({ field: `r-${row}-text`, words: 'Say what was asked, or leave it out' })
  return problems
}

/** What is wrong with the dates of the inspection, or of another event. */
function wrongDates(values: Values, name: string): PageProblem[] {
  const said = (field: string) => one(values, `${name}${field}`)
  const problems: PageProblem[] = []
  for (const [field, words] of [
    ['began', 'The first day'],
    ['ended', 'The last day'],
    ['published', 'The day of publication'],
  ] as const)
    if (said(field) !== '' && !isDay(said(field)))
      problems.push({ field: `${name}${field}`, words: `${words} must be a real day` })
  if (isDay(said('began')) && isDay(said('ended')) && said('ended') < said('began'))
    problems.push({ field: `${name}ended`, words: 'It cannot end before it began' })
  if (said('month').trim() !== '' && !isMonth(said('month').trim()))
    problems.push({ field: `${name}month`, words: 'Give the year and the month, such as 2021-10' })
  return problems
}
