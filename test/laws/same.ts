import assert from 'node:assert/strict'

/** That two sets of rows are the same, saying only the first that are not: a whole history would fill the screen. */
export function same(found: readonly string[], wanted: readonly string[], said: string): void {
  const [has, should] = [tally(found), tally(wanted)]
  const extra = [...has].filter(([row, times]) => times > (should.get(row) ?? 0)).map(([row]) => row)
  const lacking = [...should].filter(([row, times]) => times > (has.get(row) ?? 0)).map(([row]) => row)
  const counts = { extra: extra.length, lacking: lacking.length }
  assert.deepEqual(
    { extra: extra.slice(0, 3), lacking: lacking.slice(0, 3) },
    { extra: [], lacking: [] },
    `${said}: ${JSON.stringify({ ...counts, extra: extra.slice(0, 3), lacking: lacking.slice(0, 3) }, null, 1)}`,
  )
}

function tally(rows: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1)
  return times
}
