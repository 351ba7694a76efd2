import type { Column, Row } from '#press/table.ts'

/** Ten columns, of which two are dates. */
export const columns: readonly Column[] = [
  { name: 'Child', kind: 'text' },
  { name: 'Missing since', kind: 'instant' },
  { name: 'Interview due', kind: 'day' },
  { name: 'Times in 90 days', kind: 'number' },
  { name: 'Hours away', kind: 'number' },
  { name: 'Age', kind: 'number' },
  { name: 'Team', kind: 'text' },
  { name: 'Where from', kind: 'text' },
  { name: 'Interview', kind: 'text' },
  { name: 'Worker', kind: 'text' },
]

const began = Date.UTC(2025, 3, 1)
const teams = ['North', 'South & West', 'Hospital', 'Disabled children']

export function* longList(rows: number): Generator<Row> {
  for (let at = 0; at < rows; at++)
    yield [
      `Child number ${at}`,
      new Date(began + at * 300_000).toISOString(),
      new Date(began + at * 300_000 + 259_200_000).toISOString().slice(0, 10),
      1 + (at % 9),
      (at % 700) / 10,
      at % 18,
      teams[at % 4]!,
      at % 50 === 0 ? { nothing: 'not recorded' } : 'Foster care',
      'Held, with a worker whom the child knew',
      `Worker ${at % 300}`,
    ]
}
