import type { Attendance } from '#language/answers.ts'
import type { Day } from '#language/day.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import { html } from '#ui/html.ts'
import { one, type Values } from '../../front/screen.ts'
import { dayBoxes, dayIn, dayWritten } from './day.ts'
import { taken, wrongWith, type Question, type Taken } from './question.ts'
import { rowsOf, rowsSent } from './rows.ts'

const ways = {
  'in person': 'In person',
  'by call': 'By call',
  'sent information': 'Sent information',
  no: 'Did not take part',
} as const

/** Who was invited and who took part, an agency a row. One that was not reached is no obstacle when it says why, and when that will be mended. */
export const attendanceQuestion: Question<{ is: 'attendance' }> = {
  show(asked) {
    const { values, problems, choices } = asked
    const list = `${asked.name}-known`
    return html`${rowsOf(asked, {
      least: 3,
      each: 'Agency',
      more: 'Add another agency',
      one: (row) => html`<div class="tl-row__side-by-side"><div>
        ${input({ name: `${row}-agency`, label: 'Agency', value: one(values, `${row}-agency`), autocomplete: 'off', attributes: { list }, errorMessage: wrongWith(`${row}-agency`, problems), classes: 'govuk-input--width-20' })}
        ${checkboxes({ name: `${row}-invited`, values: [one(values, `${row}-invited`)], classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'Invited' }] })}</div>
        ${radios({
          name: `${row}-part`,
          value: one(values, `${row}-part`),
          errorMessage: wrongWith(`${row}-part`, problems),
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'How did they take part?' } },
          items: Object.entries(ways).map(([value, text]) => ({
            value,
            text,
            conditional:
              value === 'no' &&
              html`
            ${input({ name: `${row}-why`, label: 'Invited, and not reached: why?', value: one(values, `${row}-why`), autocomplete: 'off', errorMessage: wrongWith(`${row}-why`, problems) })}
            ${dayBoxes(`${row}-mended`, values, { fieldset: { legend: 'By when will that be mended?' }, errorMessage: wrongWith(`${row}-mended`, problems) })}`,
          })),
        })}</div>`,
    })}<datalist id="${list}">${choices.agencies.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>`
  },

  read(name, _field, values) {
    const rows = Array.from({ length: rowsSent(name, values) }, (_, n) => rowIn(`${name}-${n + 1}`, values))
    const said = rows.map(({ value }) => value).filter((value) => value !== null)
    return taken(said.length > 0 ? said : null, ...rows.flatMap(({ problems }) => problems))
  },

  write(name, value) {
    const rows = value as Attendance[]
    return Object.assign(
      { [`${name}-rows`]: String(rows.length) },
      ...rows.map((row, n) => written(`${name}-${n + 1}`, row)),
    ) as Record<string, string>
  },
}

function rowIn(row: string, values: Values): Taken {
  const [agency, part, why] = ['agency', 'part', 'why'].map((box) => one(values, `${row}-${box}`).trim()) as [
    string,
    string,
    string,
  ]
  const mended = dayIn(`${row}-mended`, values)
  const invited = one(values, `${row}-invited`) === 'yes'
  if (agency === '') {
    const empty = part === '' && why === '' && !invited && mended.value === null
    return empty ? taken(null) : taken(null, { field: `${row}-agency`, words: 'Which agency is this row about?' })
  }
  const tookPart = Object.hasOwn(ways, part) ? (part as Attendance['tookPart']) : 'no'
  const attended = { agency, invited, tookPart }
  if (tookPart !== 'no' || !invited) return taken(attended satisfies Attendance, ...mended.problems)
  if (why === '') return taken(attended, { field: `${row}-why`, words: `Say why ${agency} did not take part` })
  if (mended.problems.length > 0) return taken(attended, ...mended.problems)
  if (mended.value === null)
    return taken(attended, { field: `${row}-mended-day`, words: `Say by when ${agency} will be reached` })
  return taken({ ...attended, notReached: { why, mendedBy: mended.value as Day } } satisfies Attendance)
}

const written = (row: string, { agency, invited, tookPart, notReached }: Attendance): Record<string, string> => ({
  [`${row}-agency`]: agency,
  [`${row}-invited`]: invited ? 'yes' : '',
  [`${row}-part`]: tookPart,
  ...(notReached ? { [`${row}-why`]: notReached.why, ...dayWritten(`${row}-mended`, notReached.mendedBy) } : {}),
})
