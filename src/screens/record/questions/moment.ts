import type { Moment } from '#language/answers.ts'
import type { Day } from '#language/day.ts'
import { instant, isTime, londonInstant, londonTime } from '#language/instant.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { fieldset } from '#ui/components/fieldset.ts'
import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import { html } from '#ui/html.ts'
import { one } from '../../front/screen.ts'
import { dayBoxes, dayIn, dayWritten } from './day.ts'
import { legend, taken, wrongWith, type Question, type Taken } from './question.ts'

/** A day with its hour. Where nobody knows the hour it is said, since an hour left out and one not known are different things. */
export const momentQuestion: Question<{ is: 'instant'; timeMayBeUnknown: boolean }> = {
  show({ name, field, values, problems }) {
    const day =
      problems.find(
        (problem) => /-(day|month|year)$/.test(problem.field ?? '') && problem.field?.startsWith(`${name}-`),
      ) ?? problems.find((problem) => problem.field === name)
    const time = problems.find((problem) => problem.field === `${name}-time`)
    const which = problems.find((problem) => problem.field === `${name}-which`)
    const asksWhich = which !== undefined || one(values, `${name}-which`) !== ''
    return fieldset({
      ...legend(field),
      classes: 'tl-moment',
      ...(field.more.hint ? { describedBy: `${name}-about` } : {}),
      content: html`
        ${field.more.hint && html`<div class="govuk-hint" id="${name}-about">${field.more.hint}</div>`}
        <div class="tl-moment__boxes">
        ${dayBoxes(name, values, { errorMessage: day && { text: day.words }, fieldset: { legend: { text: 'Date', classes: 'govuk-visually-hidden' } } })}
        ${input({ name: `${name}-time`, label: 'Time, such as 14:05', value: one(values, `${name}-time`), classes: 'govuk-input--width-5', autocomplete: 'off', errorMessage: time && { text: time.words } })}
        </div>
        ${
          asksWhich &&
          radios({
            name: `${name}-which`,
            value: one(values, `${name}-which`),
            classes: 'govuk-radios--small',
            fieldset: { legend: { text: 'The clocks went back that night and showed this hour twice. Which was it?' } },
            errorMessage: wrongWith(`${name}-which`, problems),
            items: [
              { value: 'first', text: 'The first, before the clocks went back' },
              { value: 'second', text: 'The second, after they went back' },
            ],
          })
        }
        ${field.shape.timeMayBeUnknown && checkboxes({ name: `${name}-unknown`, values: [one(values, `${name}-unknown`)], classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: html`The time is not known<span class="govuk-visually-hidden">: ${field.words}</span>` }] })}`,
    })
  },

  read(name, field, values) {
    const day = dayIn(name, values)
    const typed = one(values, `${name}-time`).trim()
    const unknown = one(values, `${name}-unknown`) === 'yes'
    if (day.problems.length > 0) return day
    if (day.value === null)
      return typed === ''
        ? taken(null)
        : taken(null, { field: `${name}-day`, words: `Give the date as well as the time: ${field.words}` })
    const on = day.value as Day
    if (typed !== '' && unknown)
      return taken(null, { field: `${name}-time`, words: 'Either give the time or say that it is not known' })
    if (unknown) return taken({ day: on, at: null } satisfies Moment)
    if (typed === '') return taken(null, { field: `${name}-time`, words: 'Give the time, or say that it is not known' })
    return timeOn(name, on, typed, one(values, `${name}-which`))
  },

  write(name, value) {
    const moment = value as Moment
    const day = dayWritten(name, moment.day)
    if (moment.at === null) return { ...day, [`${name}-unknown`]: 'yes' }
    const at = instant(moment.at)
    const time = londonTime(at)
    const repeated = londonInstant(moment.day, time) === 'repeated'
    const which = londonInstant(moment.day, time, { which: 'first' }) === at ? 'first' : 'second'
    return { ...day, [`${name}-time`]: time, ...(repeated ? { [`${name}-which`]: which } : {}) }
  },
}

function timeOn(name: string, on: Day, typed: string, which: string): Taken {
  const time = timeIn(typed)
  if (time === null) return taken(null, { field: `${name}-time`, words: 'Enter a time, such as 14:05' })
  const at = londonInstant(on, time, { which: which === 'first' || which === 'second' ? which : undefined })
  if (at === 'skipped')
    return taken(null, {
      field: `${name}-time`,
      words: `There was no ${time} that day: the clocks went forward over it`,
    })
  if (at === 'repeated')
    return taken(null, { field: `${name}-which`, words: `The clocks showed ${time} twice that day. Say which it was` })
  return taken({ day: on, at } satisfies Moment)
}

/** 14:05, 1405, 9.30, 9:30pm. */
export function timeIn(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed)
  if (!found || (found[2] === undefined && found[3] === undefined)) return null
  const half = found[3]?.toLowerCase()
  const hour = Number(found[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const time = `${String(of24).padStart(2, '0')}:${found[2] ?? '00'}`
  return isTime(time) ? time : null
}
