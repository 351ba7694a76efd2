import { tablesOf, type Table } from '#services/postgres/tables.ts'
import type { Db } from '#services/postgres/transaction.ts'
import type { Told } from './figures.ts'

/** What a backup says of itself, before its tables. */
export type Contents = {
  made: string
  program: string
  postgresql: string
  migrations: { name: string; sha256: string }[]
  authorities: { authority: number; name: string; invented: boolean }[]
  /** A few figures as they were, to see after a restore that they still are. */
  figures: Told[]
}

/** The tables that a backup leaves out, and why. Any other that a migration makes is in it. */
export const leftOut: Readonly<Record<string, string>> = {
  'public.migration': 'a restore makes the tables anew, by the same migrations',
  'public.session': 'whoever had signed out, or left, must not be signed in again',
  'public.typing': 'what nobody saved is kept for a week, for whoever types it, and is in no copy',
  'public.cache_state': 'a cache is derived again',
  'public.clock_cache': 'a cache is derived again',
  'public.figure_cache': 'a cache is derived again',
  'public.figure_part': 'a cache is derived again',
  'public.search_cache': 'a cache is derived again',
  'public.search_word_cache': 'a cache is derived again',
}

export async function tablesKept(db: Pick<Db, 'query'>): Promise<Table[]> {
  return (await tablesOf(db)).filter(({ name }) => !Object.hasOwn(leftOut, name))
}

export async function contentsOf(db: Db, made: string, program: string, figures: Told[]): Promise<Contents> {
  const one = async <T extends object>(words: string) => (await db.query<T>(words)).rows
  return {
    made,
    program,
    postgresql: (await one<{ version: string }>("select current_setting('server_version') as version"))[0]!.version,
    migrations: await one('select name, sha256 from migration order by name'),
    authorities: await one('select authority, name, invented from authority order by authority'),
    figures,
  }
}
