import type { Attendance, Moment, SmartAction } from '#language/answers.ts'
import { isDay } from '#language/day.ts'
import type { Field } from '#language/field.ts'
import { londonDay } from '#language/instant.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isId = (value: unknown) => typeof value === 'string' && uuid.test(value)
/** A NUL or half a letter is nobody's writing: PostgreSQL refuses the one, and what is kept of the other is not what was sent. */
const isWriting = (words: string): boolean => !words.includes('\u0000') && words.isWellFormed()
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 100_000 && isWriting(value)

/** What to say of an answer that is not of its field's kind; null where it is. Whoever saves is held to it, form or not. */
export function wrongKind({ shape }: Field<unknown>, value: unknown): string | null {
  switch (shape.is) {
    case 'day':
      return isDay(value) ? null : 'Enter a real date, such as 31 3 2026'
    case 'instant':
      return isMoment(value) ? null : 'Enter a real date, such as 31 3 2026, and a time on that day'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(shape.options, value) ? null : 'Choose one of the answers'
    case 'many-choice':
      return everyOne(value, (one) => typeof one === 'string' && Object.hasOwn(shape.options, one))
        ? null
        : 'Choose from the answers'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'Enter a number'
    case 'text':
      if (typeof value === 'string' && !isWriting(value))
        return 'Enter it again: it holds a sign that is no letter, and cannot be kept'
      return isText(value) ? null : 'Enter text of 100,000 characters at most'
    case 'person':
    case 'worker':
    case 'team':
    case 'agency':
    case 'document':
      return isId(value) ? null : 'Choose one from the list'
    case 'records':
      return everyOne(value, isId) ? null : 'Choose records from the list'
    case 'measures':
      return everyOne(value, isText) ? null : 'Choose measures from the list'
    case 'attendance':
      return everyOne(value, isAttendance) ? null : 'Say for each agency whether it was invited and how it took part'
    case 'SMART actions':
      return everyOne(value, isAction) ? null : 'Say for each action what, who, by which day, and how we will know'
  }
}

const everyOne = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => fits(one))

/** The hour, where it is known, is one of its day. */
function isMoment(value: unknown): boolean {
  const { day, at } = (value ?? {}) as Partial<Moment>
  if (!isDay(day)) return false
  if (at === null || at === undefined) return true
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && londonDay(at) === day
}

const waysToTakePart: readonly string[] = [
  'in person',
  'by call',
  'sent information',
  'no',
] satisfies Attendance['tookPart'][]

function isAttendance(value: unknown): boolean {
  const { agency, invited, tookPart, notReached } = (value ?? {}) as Partial<Attendance>
  const reached = notReached === undefined || (isText(notReached.why) && isDay(notReached.mendedBy))
  return (
    isText(agency) &&
    typeof invited === 'boolean' &&
    typeof tookPart === 'string' &&
    waysToTakePart.includes(tookPart) &&
    reached
  )
}

function isAction(value: unknown): boolean {
  const { what, owner, by, measure } = (value ?? {}) as Partial<SmartAction>
  return isText(what) && isText(owner) && isText(measure) && (by === null || isDay(by))
}
