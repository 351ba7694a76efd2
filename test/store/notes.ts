import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type pg from 'pg'

/** Writes until the connection is lost, and notes outside the database each number that it acknowledged. */
export async function writeUntilLost(client: pg.Client, file: string): Promise<void> {
  await client.query('create table if not exists noted (n int primary key)')
  const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from noted')
  const notes = openSync(file, 'a')
  try {
    for (let n = rows[0]!.next; ; n++) {
      await client.query('insert into noted values ($1)', [n])
      writeSync(notes, `${n}\n`)
    }
  } catch {
    fsyncSync(notes)
  } finally {
    closeSync(notes)
  }
}

/** What was acknowledged and is not there. */
export async function lost(client: pg.Client, file: string): Promise<string[]> {
  const { rows } = await client.query<{ n: number }>('select n from noted')
  const kept = new Set(rows.map(({ n }) => String(n)))
  return acknowledged(file).filter((n) => !kept.has(n))
}

export const acknowledged = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean)
