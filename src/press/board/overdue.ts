import { dayInWords } from '#ui/when.ts'
import type { ToldRegisters } from '#workings/reporting/told-report.ts'
import type { TableBlock } from '../document.ts'

/** The id of the table: its sentences are of other reports, and are not checked as this one’s. */
export const overduePromises = 'overdue-promises'

/** What was promised to this committee, or in answer to these inspections, and is past its day: it leads the report until it is done. */
export function overdueBlock({ overdue }: ToldRegisters): TableBlock[] {
  if (overdue === undefined || overdue.length === 0) return []
  return [
    {
      is: 'table',
      id: overduePromises,
      title: 'Promised, and past its day',
      columns: ['What was promised', 'In', 'By'].map((name) => ({ name, kind: 'text' })),
      rows: overdue.map(({ what, promise, promised_in, promised_on, due }) => [
        promise ?? what,
        [promised_in, promised_on && dayInWords(promised_on)].filter(Boolean).join(', ') || { nothing: 'not recorded' },
        dayInWords(due),
      ]),
      empty: '',
    },
  ]
}
