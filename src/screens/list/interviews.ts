import { missingTimescales, returnToInterview } from '#pathways/missing/timescales.ts'
import { clockStatus } from '#ui/clock-status.ts'
import { dueInWords } from '#ui/when.ts'
import { keyOf, teamsOn } from '#workings/read/lists-beside.ts'
import { isLateBand, lateBands } from '#workings/read/lateness.ts'
import type { ClockNow } from '#workings/read/clocks.ts'
import { serviceNames } from '#workings/read/names.ts'
import { runningClocks, type Due } from '#workings/read/today.ts'
import { to } from '../front/address.ts'
import { whatToDo } from '../record/what-to-do.ts'
import { whenCell } from './choices.ts'
import type { Found, ListAsked, ListCell, ListColumn, ListFilter, ListKind } from './kind.ts'

const words = { overdue: 'Overdue', 'due soon': 'Due soon', running: 'In time', ended: 'Ended' } as const
const looks = { overdue: 'overdue', 'due soon': 'due soon', running: 'in time', ended: 'ended' } as const

const standingCell = (clock: ClockNow): ListCell => ({
  words: words[clock.standing],
  shown: clockStatus(clock.due_day === null ? 'hours not known' : looks[clock.standing]),
})

/** The day it falls due, or that the calendar does not reach so far. */
const dueCell = (clock: ClockNow): ListCell => clock.due_at ?? clock.due_day ?? { nothing: 'not worked out' }

const due: ListFilter = {
  name: 'due',
  label: 'Status',
  kind: 'choice',
  items: [
    { value: 'now', text: 'Due today or newly overdue' },
    { value: 'overdue', text: 'Overdue' },
    { value: 'due', text: 'Not yet overdue' },
  ],
}

const columns: readonly ListColumn[] = [
  { name: 'Status', kind: 'text' },
  { name: 'Due', kind: 'instant' },
  { name: 'How near', kind: 'text' },
  { name: 'Started', kind: 'instant' },
  { name: 'Team', kind: 'text' },
]

export const interviewsDue: ListKind = {
  id: 'return-interviews',
  name: 'Return interviews due',
  meaning: 'Children who have returned and whose return home interview is not yet held, declined or otherwise ended.',
  things: 'interviews',
  empty: 'No return interview is outstanding.',
  columns: columns.map((column) => (column.name === 'Started' ? { ...column, name: 'Returned' } : column)),
  filters: () => [due],
  find: (asked) => running(asked, [returnToInterview.id]),
}

export const everythingDue: ListKind = {
  id: 'due',
  name: 'Due and overdue',
  meaning: 'Everything that runs against a limit for the children you may open, the longest overdue first.',
  things: 'clocks',
  empty: 'Nothing is running.',
  columns: [...columns, { name: 'To do', kind: 'text' }],
  filters: () => [
    due,
    {
      name: 'late',
      label: 'Overdue for',
      kind: 'choice',
      items: Object.entries(lateBands).map(([value, { words }]) => ({ value, text: words })),
    },
    {
      name: 'timescale',
      label: 'Timescale',
      kind: 'choice',
      items: missingTimescales.map(({ id, name }) => ({ value: id, text: name })),
    },
  ],
  async find(asked) {
    const only = asked.chosen['timescale']
    return running(asked, only ? [only] : undefined, (clock) => [whatToDo(asked.declarations, clock)])
  },
}

const isDue = (asked: string | undefined): asked is Due => asked === 'now' || asked === 'overdue' || asked === 'due'

async function running(
  { seam, declarations, chosen, most, skip }: ListAsked,
  timescales: readonly string[] | undefined,
  more: (clock: ClockNow) => ListCell[] = () => [],
): Promise<Found> {
  const status = isDue(chosen['due']) ? { due: chosen['due'] } : {}
  const page = await runningClocks(seam, declarations, {
    ...(timescales ? { timescales } : {}),
    ...status,
    ...(isLateBand(chosen['late']) ? { late: chosen['late'] } : {}),
    most,
    skip,
  })
  const today = seam.view.today
  const teams = await teamsOn(
    seam,
    page.rows.map(({ child }) => ({ child, day: today })),
  )
  const names = await serviceNames(seam, [...teams.values()])
  const lines = page.rows.map((clock) => {
    const team = teams.get(keyOf({ child: clock.child, day: today }))
    const cells: ListCell[] = [
      standingCell(clock),
      dueCell(clock),
      clock.due_day ? dueInWords(clock.due_day, today, clock.standing === 'overdue') : { nothing: 'not worked out' },
      whenCell(clock.started_at, clock.started_day),
      team === undefined ? { nothing: 'none' } : (names.get(team) ?? { nothing: 'not known' }),
      ...more(clock),
    ]
    return { child: clock.child, href: to.record(clock.start_record), cells }
  })
  return { lines, total: page.total }
}
