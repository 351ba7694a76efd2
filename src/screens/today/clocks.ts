import type { Declarations } from '#language/declarations.ts'
import type { Timescale } from '#language/timescale.ts'
import { allowedWords } from '#language/allowed.ts'
import { clockStatus, dueDay } from '#ui/clock-status.ts'
import { details } from '#ui/components/details.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { instantShown } from '#ui/when.ts'
import type { ClockNow } from '#workings/read/clocks.ts'
import { lateBands, type LateCount } from '#workings/read/lateness.ts'
import type { ChildName } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { whatToDo } from '../record/what-to-do.ts'

const looks = { overdue: 'overdue', 'due soon': 'due soon', running: 'in time', ended: 'ended' } as const

/** What is to be done, for whom, by when; where that limit comes from is said under the list. */
export function clocksShown(
  id: string,
  title: string,
  clocks: readonly ClockNow[],
  names: ReadonlyMap<string, ChildName>,
  declarations: Declarations,
  today: string,
  empty: string,
): Html {
  return listTable({
    id,
    caption: title,
    empty,
    columns: [{ text: 'Child' }, { text: 'To do' }, { text: 'Due' }, { text: 'Status' }],
    rows: clocks.map((clock) => [
      html`<a class="govuk-link" href="${to.child(clock.child)}">${names.get(clock.child)?.name ?? 'Name not recorded'}</a>`,
      html`<a class="govuk-link" href="${to.record(clock.start_record)}">${whatToDo(declarations, clock)}</a>`,
      clock.due_day === null
        ? nothing('not worked out')
        : html`${dueDay(clock.due_day, today, clock.standing === 'overdue')}${clock.due_at && clock.started_at && html` <span class="tl-due__hour">${instantShown(clock.due_at)}</span>`}`,
      clockStatus(
        clock.due_at !== null && clock.started_at === null && clock.standing !== 'overdue'
          ? 'hours not known'
          : looks[clock.standing],
      ),
    ]),
  })
}

/** Debts of more than a week: how many of each, for how long, and the way to all of them. */
export function olderShown(counts: readonly LateCount[], declarations: Declarations): Html | false {
  const older = Object.entries(lateBands).flatMap(([band, { words }]) =>
    counts
      .filter((count) => count.band === band && band !== 'week')
      .toSorted((a, b) => b.n - a.n || a.timescale.localeCompare(b.timescale))
      .map(({ timescale, n }) => [
        words,
        declarations.timescales.get(timescale)?.name ?? timescale,
        {
          text: html`<a class="govuk-link" href="${to.list('due')}?late=${band}&timescale=${timescale}">${n.toLocaleString('en-GB')}<span class="govuk-visually-hidden"> overdue by ${words.toLowerCase()}</span></a>`,
          format: 'numeric' as const,
        },
      ]),
  )
  if (older.length === 0) return false
  return listTable({
    id: 'older',
    caption: 'Overdue for more than a week',
    columns: [{ text: 'For how long' }, { text: 'What' }, { text: 'How many', numeric: true }],
    rows: older,
    empty: '',
  })
}

/** Every timescale on the page with its source, unit and endings, once. */
export function whereFrom(timescales: readonly Timescale[], { prompts }: Declarations): Html | false {
  if (timescales.length === 0) return false
  return details({
    summaryText: 'Where these limits come from',
    text: html`<ul class="govuk-list govuk-list--bullet">${timescales.map(({ name, versions, endings }) => {
      const version = versions.at(-1)!
      return html`<li><strong>${name}</strong>: ${allowedWords(version, (rule) => prompts.get(rule)?.name ?? rule)}, unless the settings say otherwise. ${version.source}${!version.checked && ' (unchecked default)'}. Also ends as: ${endings.map(({ words }) => words.toLowerCase()).join('; ') || 'nothing else'}.</li>`
    })}</ul>`,
  })
}
