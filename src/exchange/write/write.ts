import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { Tx } from '#workings/database.ts'
import { recordedInstant } from '#workings/save/lock.ts'
import { tellingsOf, type Format, type Telling } from '../format.ts'
import { plannedTable } from '../plan/compare.ts'
import { filled } from '../stage/staged.ts'

export type Writing = { authority: number; now: Instant; worker: string | null; import: string; settled: string }

/** Appends what the plan adds and changes: one recorded instant for all of it, later than whatever it corrects or was told. */
export async function write(tx: Tx, format: Format, writing: Writing): Promise<Instant> {
  const at = recordedInstant(writing.now, writing.settled, await latestCorrected(tx, format))
  await sql`insert into subject (authority, subject, kind) select ${writing.authority}, own, 'child' from import_child where how = 'new' on conflict do nothing`.execute(
    tx,
  )
  for (const telling of tellingsOf(format)) await writeOf(tx, format, telling, writing, at)
  return at
}

async function latestCorrected(tx: Tx, format: Format): Promise<string | null> {
  const each = tellingsOf(format).map(
    (telling) => sql`select max(was_from) as at from ${sql.table(plannedTable(telling))} where what = 'changed'`,
  )
  return (
    (await sql<{ at: string | null }>`select max(at) as at from (${sql.join(each, sql` union all `)}) l`.execute(tx))
      .rows[0]?.at ?? null
  )
}

async function writeOf(
  tx: Tx,
  format: Format,
  telling: Telling,
  { authority, worker, import: run }: Writing,
  at: Instant,
): Promise<void> {
  const planned = sql.table(plannedTable(telling))
  await sql`update record r set recorded_until = ${at}::timestamptz
    where r.authority = ${authority} and r.record = any(array(select record from ${planned} where what = 'changed')) and r.recorded_until = 'infinity'`.execute(
    tx,
  )
  // A record that came as history stays so: a day filled in later starts no clock for those who held it then.
  await sql`insert into record (authority, record, version, subject, subject_kind, kind, day, about, state, recorded_from, by_worker, source, import, reason)
    select ${authority}, record, coalesce(version, 0) + 1, subject, 'child', ${telling.kind.id}, day, about, state, ${at}::timestamptz, ${worker}::uuid,
      coalesce(was_source, source), ${run}::uuid, case when version is not null then ${`${format.name} import`} end
    from ${planned} where what in ('added', 'changed') order by record`.execute(tx)
  const columns = sql.join(
    filled(telling).map((name) => sql`, ${sql.ref(name)}`),
    sql``,
  )
  await sql`insert into ${sql.table(`answers.${telling.kind.id}`)} (authority, record, version, subject ${columns})
    select ${authority}, record, coalesce(version, 0) + 1, subject ${columns}
    from ${planned} where what in ('added', 'changed') order by record`.execute(tx)
}
