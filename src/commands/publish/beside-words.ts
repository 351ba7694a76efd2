import { differs, type ToldBeside } from '#press/edition/told.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { rows } from '../line/answer.ts'
import { tableOf } from '../line/table.ts'

/** As told beside as known, and under it each row that differs, for a person to read. */
export function besideWords(issue: Issue, figures: readonly ToldBeside[]): string {
  const each = figures.flatMap(({ measure, differences }) =>
    differences.map((row) => ({ ...row, measure: measure.measure, known: row.because?.at ?? null })),
  )
  const beside = rows(
    figures.map((figure) => ({
      measure: figure.measure.measure,
      as_told: number(figure, figure.told),
      as_known: number(figure, figure.now),
      differs: differs(figure),
      rows_that_differ: figure.differing,
    })),
    { measure: '', as_told: '', as_known: '', differs: '', rows_that_differ: 'not shown to this reader' },
    'No figure is in this report.',
  )
  const differences = rows(
    each,
    {
      measure: '',
      why: '',
      child: 'masked',
      day: 'masked',
      was: 'masked',
      is: 'masked',
      known: 'not by a record',
      record: 'not shown',
    },
    'Every row is as it was told.',
  )
  const head = `${issue.template.name} of ${issue.for}, from ${issue.from} to ${issue.until}, with what was known at ${issue.knownAt}`
  return `${head}\n\n${[...tableOf(beside)].join('')}\n${[...tableOf(differences)].join('')}`
}

function number({ measure }: ToldBeside, shown: ToldBeside['now']): string {
  if (typeof shown === 'string') return shown
  if (shown.figure === null) return 'none'
  if (measure.said.as === 'share') return `${shown.figure}% (${shown.well ?? 0} of ${shown.counted})`
  return measure.said.as === 'hours' ? `${shown.figure} hours` : String(shown.figure)
}
