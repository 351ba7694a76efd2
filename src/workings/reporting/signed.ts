import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import { isRole, type RoleId } from '#language/roles.ts'
import type { CommitteeTemplate, Signatory } from '#language/committee/template.ts'
import { post } from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts } from '../facts.ts'
import type { View } from '../view.ts'
import type { Signature, Written } from './written.ts'

/** A signature that a report needs: who may give it, whether it stands, and what was changed after it. */
export type Signing = Signatory & {
  /** The person whom the report names, where no role signs. */
  named: { worker: string; name: string; version: number; by: string } | null
  given: Signature | null
  /** What in the report changed after it was signed: then it stands no longer. */
  undoneBy: Change | null
  stands: boolean
}
export type Change = { kind: string; part: string | null; by: string; at: Instant }

/** Each signature that the form of the report asks for. One person does not sign in two capacities. */
export async function signings(db: Db, view: View, template: CommitteeTemplate, written: Written): Promise<Signing[]> {
  const changes = await changesTo(db, view, written)
  const roles = await rolesHeld(db, view, written.signatures)
  const used = new Set<string>()
  return template.signedBy.map((signatory): Signing => {
    const named = written.signatories.find((one) => one.as === signatory.id) ?? null
    const given =
      written.signatures.findLast(
        (one) =>
          one.as === signatory.id &&
          one.worker !== null &&
          !used.has(one.worker) &&
          (signatory.role ? (roles.get(one.record) ?? []).includes(signatory.role) : named?.who === one.worker),
      ) ?? null
    if (given?.worker) used.add(given.worker)
    const undoneBy = given === null ? null : (changes.find(({ at }) => Date.parse(at) > Date.parse(given.at)) ?? null)
    return {
      ...signatory,
      named: named && { worker: named.who, name: named.whoName, version: named.version, by: named.by },
      given,
      undoneBy,
      stands: given !== null && undoneBy === null,
    }
  })
}

/** What was last said of each part of a report and of the inspections that it is about, the latest first; a signature changes nothing. */
async function changesTo(db: Db, view: View, { record, inspections }: Written): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select r.kind, p.part, coalesce((select d.name from record d_r join answers.worker_details d using (authority, record, version, subject)
        where d_r.authority = r.authority and d_r.subject = r.by_worker and d_r.recorded_until = 'infinity' limit 1), 'Name not recorded') as by,
      r.recorded_from as at
    from record r left join answers.report_part p using (authority, record, version, subject)
    where r.authority = ${view.authority} and (r.record = ${record}::uuid or r.about = ${record}::uuid
        or r.record = any(${inspections}::uuid[]) or r.about = any(${inspections}::uuid[]))
      and r.kind <> 'report_sign_off' and r.recorded_until = 'infinity'
    order by r.recorded_from desc, r.record`.execute(db)
  return rows
}

/** The roles that whoever signed held on the day of signing, by signature. */
async function rolesHeld(db: Db, view: View, signatures: readonly Signature[]): Promise<ReadonlyMap<string, RoleId[]>> {
  if (signatures.length === 0) return new Map()
  const { rows } = await sql<{ worker: string; role: string; from: Day; until: Day | null }>`
    select p.subject as worker, p.role, p."from", p.until from ${facts(post, view)} p
    where p.subject = any(${signatures.flatMap(({ worker }) => (worker === null ? [] : [worker]))}::uuid[])`.execute(db)
  return new Map(
    signatures.map(({ record, worker, on }) => [
      record,
      rows
        .filter((held) => held.worker === worker && held.from <= on && (held.until === null || held.until > on))
        .flatMap(({ role }) => (isRole(role) ? [role] : [])),
    ]),
  )
}
