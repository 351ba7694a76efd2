import pg from 'pg'

const own = pg.Client.prototype.query as (...given: unknown[]) => unknown
let heard: string[] | null = null
pg.Client.prototype.query = function (this: unknown, ...given: unknown[]) {
  const [asked] = given
  heard?.push(typeof asked === 'string' ? asked : (asked as { text: string }).text)
  return own.apply(this, given)
} as typeof pg.Client.prototype.query

/** What an answer asked of the database, each statement as it was sent; not what was bound to it. */
export async function asking<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = []
  heard = statements
  try {
    return { answer: await work(), statements }
  } finally {
    heard = null
  }
}
