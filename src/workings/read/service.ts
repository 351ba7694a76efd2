import { sql } from 'kysely'
import { agencyDetails, cover, post, teamDetails, workerDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts } from '../facts.ts'

export type Listed = { id: string; name: string; more?: string }

/** Those who work here on the view's day, with the role each holds. */
export async function workersNow(seam: Seam): Promise<Listed[]> {
  const on = sql`${seam.view.today}::date`
  const { rows } = await sql<{
    id: string
    name: string
    role: string | null
  }>`select w.subject as id, w.name, min(p.role) as role from ${facts(workerDetails, seam.view)} w
    left join ${facts(post, seam.view)} p on p.subject = w.subject and p."from" <= ${on} and (p.until is null or p.until > ${on})
    where w.name is not null and (w."left" is null or w."left" > ${on}) group by 1, 2 order by w.name, w.subject`.execute(
    seam.tx,
  )
  return rows.map(({ id, name, role }) => ({ id, name, ...(role === null ? {} : { more: role }) }))
}

export async function teamsNow(seam: Seam): Promise<Listed[]> {
  const on = sql`${seam.view.today}::date`
  return (
    await sql<Listed>`select t.subject as id, t.name from ${facts(teamDetails, seam.view)} t
    where t.name is not null and (t."from" is null or t."from" <= ${on}) and (t.until is null or t.until > ${on}) order by t.name, t.subject`.execute(
      seam.tx,
    )
  ).rows
}

export async function agenciesNow(seam: Seam): Promise<Listed[]> {
  const on = sql`${seam.view.today}::date`
  return (
    await sql<Listed>`select a.subject as id, a.name from ${facts(agencyDetails, seam.view)} a
    where a.name is not null and (a."from" is null or a."from" <= ${on}) and (a.until is null or a.until > ${on}) order by a.name, a.subject`.execute(
      seam.tx,
    )
  ).rows
}

/** Who stands in, on the view's day, for each of these workers who is away. */
export async function coverFor(seam: Seam, workers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (workers.length === 0) return new Map()
  const on = sql`${seam.view.today}::date`
  const { rows } = await sql<{
    worker: string
    covered_by: string
  }>`select c.subject as worker, c.covered_by from ${facts(cover, seam.view)} c
    where c.subject = any(${[...workers]}::uuid[]) and c.covered_by is not null and c."from" <= ${on} and (c.until is null or c.until > ${on})`.execute(
    seam.tx,
  )
  return new Map(rows.map((row) => [row.worker, row.covered_by]))
}

/** Those for whom this worker stands in on the view's day. */
export async function coveredBy(seam: Seam, worker: string): Promise<ReadonlySet<string>> {
  const on = sql`${seam.view.today}::date`
  const { rows } = await sql<{ worker: string }>`select c.subject as worker from ${facts(cover, seam.view)} c
    where c.covered_by = ${worker}::uuid and c."from" <= ${on} and (c.until is null or c.until > ${on})`.execute(
    seam.tx,
  )
  return new Set(rows.map((row) => row.worker))
}
