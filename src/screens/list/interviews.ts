import { returnToInterview } from '#pathways/missing/timescales.ts'
import { clockStatus } from '#ui/clock-status.ts'
import { dueInWords } from '#ui/when.ts'
import { keyOf, teamsOn } from '#workings/read/lists-beside.ts'
import type { ClockNow } from '#workings/read/clocks.ts'
import { serviceNames } from '#workings/read/names.ts'
import { runningClocks } from '#workings/read/today.ts'
import { to } from '../front/address.ts'
import { whenCell } from './choices.ts'
import type { ListCell, ListKind } from './kind.ts'

const words = { overdue: 'Overdue', 'due soon': 'Due soon', running: 'In time', ended: 'Ended' } as const
const looks = { overdue: 'overdue', 'due soon': 'due soon', running: 'in time', ended: 'ended' } as const

export const standingCell = (clock: ClockNow): ListCell => ({
  words: words[clock.standing],
  shown: clockStatus(clock.due_day === null ? 'hours not known' : looks[clock.standing]),
})

/** The day it falls due, or that the calendar does not reach so far. */
export const dueCell = (clock: ClockNow): ListCell => clock.due_at ?? clock.due_day ?? { nothing: 'not worked out' }

export const interviewsDue: ListKind = {
  id: 'return-interviews',
  name: 'Return interviews due',
  meaning: 'Children who have returned and whose return home interview is not yet held, declined or otherwise ended.',
  things: 'interviews',
  empty: 'No return interview is outstanding.',
  columns: [
    { name: 'Status', kind: 'text' },
    { name: 'Due', kind: 'instant' },
    { name: 'How near', kind: 'text' },
    { name: 'Returned', kind: 'instant' },
    { name: 'Team', kind: 'text' },
  ],
  filters: () => [
    {
      name: 'due',
      label: 'Status',
      kind: 'choice',
      items: [
        { value: 'overdue', text: 'Overdue' },
        { value: 'due', text: 'Not yet overdue' },
      ],
    },
  ],
  async find({ seam, declarations, chosen, most, skip }) {
    const due =
      chosen['due'] === 'overdue' || chosen['due'] === 'due' ? { due: chosen['due'] as 'overdue' | 'due' } : {}
    const page = await runningClocks(seam, declarations, { timescales: [returnToInterview.id], ...due, most, skip })
    const at = page.rows.map(({ child }) => ({ child, day: seam.view.today }))
    const teams = await teamsOn(seam, at)
    const names = await serviceNames(seam, [...teams.values()])
    const lines = page.rows.map((clock) => {
      const team = teams.get(keyOf({ child: clock.child, day: seam.view.today }))
      return {
        child: clock.child,
        href: to.record(clock.start_record),
        cells: [
          standingCell(clock),
          dueCell(clock),
          clock.due_day ? dueInWords(clock.due_day, seam.view.today) : { nothing: 'not worked out' as const },
          whenCell(clock.started_at, clock.started_day),
          team === undefined ? { nothing: 'none' as const } : (names.get(team) ?? { nothing: 'not known' as const }),
        ],
      }
    })
    return { lines, total: page.total }
  },
}
