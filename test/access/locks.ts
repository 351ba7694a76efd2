import type pg from 'pg'
import { Seam } from '#workings/access/reading.ts'

/** Takes PostgreSQL's lock off every table of one test's own database: its readers see every row. */
export async function withoutRowSecurity(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where rowsecurity and schemaname in ('public', 'answers')`,
  )
  for (const { name } of rows) await pool.query(`alter table ${name} disable row level security`)
}

const none: ReadonlySet<string> = new Set()
const everything = { sees: 'all', children: none, hidden: none, closed: none, lent: none } as const

/**
 * Takes the seam's own cut away for as long as some work takes: it says of every child that they may be opened, and of every
 * list that it is whole. What row security holds to was found before, and stays. Nothing of the program can do this: it is
 * done to the class, in a test's own process.
 */
export async function withoutTheSeam<T>(work: () => Promise<T>): Promise<T> {
  const own = { ...Object.getOwnPropertyDescriptors(Seam.prototype) }
  Object.defineProperties(Seam.prototype, {
    mayOpen: { ...own.mayOpen, value: () => true },
    closes: { ...own.closes, value: () => false },
    sight: { configurable: true, get: () => everything },
    seen: { configurable: true, get: () => null },
  })
  try {
    return await work()
  } finally {
    Object.defineProperties(Seam.prototype, {
      mayOpen: own.mayOpen,
      closes: own.closes,
      sight: own.sight,
      seen: own.seen,
    })
  }
}
