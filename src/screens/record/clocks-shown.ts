import { instant, londonTime } from '#language/instant.ts'
import type { Timescale } from '#language/timescale.ts'
import { limitWords } from '#language/limits.ts'
import { clockStatus, dueDay, type ClockState } from '#ui/clock-status.ts'
import { details } from '#ui/components/details.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { spanFor, spansOf } from '#workings/clocks/spans.ts'
import type { ClockNow } from '#workings/read/clocks.ts'
import type { Settings } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { whatToDo } from './what-to-do.ts'

/** Clocks with all that they stand on: the limit in force, its unit and its source, and every way they may end. */
export function clocksShown(ask: SignedIn, clocks: readonly ClockNow[], settings: Settings): Html {
  return html`<ul class="govuk-list tl-clocks">${clocks.map((clock) => {
    const timescale = ask.house.declarations.timescales.get(clock.timescale)
    return timescale && html`<li class="tl-clock">${clockShown(ask, clock, timescale, settings)}</li>`
  })}</ul>`
}

function clockShown(ask: SignedIn, clock: ClockNow, timescale: Timescale, settings: Settings): Html {
  return html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${timescale.name}</strong> ${clockStatus(stateOf(clock))}</p>
    <p class="govuk-body govuk-!-margin-bottom-1">${clock.ending === null || clock.standing !== 'ended' ? html`${whatToDo(ask.house.declarations, clock)}: ${due(clock, ask.view.today)}` : ended(clock)}</p>
    ${details({ summaryText: html`How this clock runs<span class="govuk-visually-hidden">: ${timescale.name}</span>`, text: basis(clock, timescale, settings), classes: 'govuk-!-margin-bottom-3' })}`
}

function due(clock: ClockNow, today: string): Html {
  if (clock.due_day === null) return html`Due: ${nothing('not worked out')}`
  const by = clock.due_at !== null && html`, by ${londonTime(instant(clock.due_at))}`
  const local = clock.local_due_day !== null && html`. Locally by ${dayShown(clock.local_due_day)}`
  return html`${dueDay(clock.due_day, today, clock.standing === 'overdue')}${by}${local}`
}

const ended = (clock: ClockNow): Html =>
  html`${clock.ending_words} on ${clock.ended_day ? dayShown(clock.ended_day) : nothing('not recorded')}${clock.outcome && html` (${clock.outcome})`}.`

export function stateOf({ standing, outcome }: Pick<ClockNow, 'standing' | 'outcome'>): ClockState {
  if (standing !== 'ended') return standing === 'running' ? 'in time' : standing
  if (outcome === 'in time') return 'done in time'
  return outcome === 'late' || outcome === 'hours not known' ? outcome : 'ended'
}

function basis(clock: ClockNow, timescale: Timescale, settings: Settings): Html {
  const span = spanFor(spansOf(timescale, settings), clock.started_day, clock.answer)
  const ways = [...new Set(['Done', ...timescale.endings.map(({ words }) => words), 'The child died'])]
  return html`<p class="govuk-body">Started on ${clock.started_at === null ? dayShown(clock.started_day) : instantShown(clock.started_at)}: <a class="govuk-link" href="${to.record(clock.start_record)}">the record that started it</a>.</p>
    <p class="govuk-body">Limit: ${span ? limitWords(span.within) : nothing('not recorded')}${span?.local && html`; locally ${limitWords(span.local)}`}. ${units[span?.within.unit ?? 'day']}</p>
    <p class="govuk-body">Source: ${span?.source ?? nothing('not recorded')} (${timescale.basis}).</p>
    <p class="govuk-body">It ends when: ${ways.join('; ')}.</p>`
}

const units = {
  hour: 'Hours that pass, nights and weekends included.',
  day: 'Every day counts; the day it starts is day 0.',
  'working day': 'Weekends, bank holidays and the authority’s closures do not count; the day it starts is day 0.',
  'school day': 'Only days on which schools are open count.',
  week: 'Weeks of seven days.',
  month: 'The same day of a later month.',
  term: 'The last school day of a term.',
} as const
