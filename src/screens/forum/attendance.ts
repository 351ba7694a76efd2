import { meeting } from '#pathways/forums/records.ts'
import type { Told } from '#pathways/improvement/told.ts'
import type { Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'

/** How often each agency was invited to the meetings that were held, and took part (GOV-13, INS-16). */
export function attendanceShown(meetings: readonly Told<typeof meeting>[]): Html {
  const agencies = new Map<string, { invited: number; came: number; sent: number }>()
  for (const { answers } of meetings.filter((one) => one.answers.held === 'yes'))
    for (const { agency, invited, tookPart } of answers.agencies ?? []) {
      const so = agencies.get(agency) ?? { invited: 0, came: 0, sent: 0 }
      agencies.set(agency, {
        invited: so.invited + Number(invited),
        came: so.came + Number(tookPart === 'in person' || tookPart === 'by call'),
        sent: so.sent + Number(tookPart === 'sent information'),
      })
    }
  const number = (n: number) => ({ text: String(n), format: 'numeric' as const })
  return listTable({
    id: 'attendance',
    caption: 'Attendance by agency',
    empty: 'No attendance is on record yet.',
    columns: [
      { text: 'Agency' },
      { text: 'Invited', numeric: true },
      { text: 'Took part', numeric: true },
      { text: 'Sent information alone', numeric: true },
    ],
    rows: [...agencies]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([agency, { invited, came, sent }]) => [agency, number(invited), number(came), number(sent)]),
  })
}
