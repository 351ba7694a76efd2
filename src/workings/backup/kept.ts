import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import { asKeeper, type Database, type Db } from '../database.ts'

export type BackupMade = { at: Instant; bytes: number }
export type BackupFailed = { at: Instant; failed: string }

/** Keeps that the store was backed up, or could not be, for every authority in it. */
export async function keepBackup(db: Database, one: BackupMade | BackupFailed): Promise<void> {
  const [bytes, failed] = 'failed' in one ? [null, one.failed] : [one.bytes, null]
  await asKeeper(db, (tx) =>
    sql`insert into backup (authority, at, bytes, failed)
      select authority, ${one.at}::timestamptz, ${bytes}::bigint, ${failed}::text from authority on conflict do nothing`.execute(
      tx,
    ),
  )
}

export async function keepDrill(
  db: Database,
  { at, made, findings }: { at: Instant; made: string; findings: readonly string[] },
): Promise<void> {
  await asKeeper(db, (tx) =>
    sql`insert into backup_drill (authority, at, made, findings)
      select authority, ${at}::timestamptz, ${made}::timestamptz, ${findings}::text[] from authority on conflict do nothing`.execute(
      tx,
    ),
  )
}

export type Backups = {
  /** The newest that could be made. */
  last: BackupMade | null
  /** The newest attempt, where it failed. */
  failed: BackupFailed | null
  drill: { at: Instant; made: Instant; findings: string[] } | null
  /** Since when there is a store to back up. */
  since: Instant
}

export async function backupsOf(db: Db): Promise<Backups> {
  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows[0]
  const last = await one(sql<BackupMade>`select at, bytes from backup where bytes is not null order by at desc limit 1`)
  const failed = await one(
    sql<BackupFailed>`select at, failed from backup where failed is not null and at > ${last?.at ?? '-infinity'}::timestamptz
      order by at desc limit 1`,
  )
  const drill = await one(
    sql<NonNullable<Backups['drill']>>`select at, made, findings from backup_drill order by at desc limit 1`,
  )
  const since = await one(sql<{ at: Instant }>`select min(applied_at) as at from migration`)
  return { last: last ?? null, failed: failed ?? null, drill: drill ?? null, since: since!.at }
}
