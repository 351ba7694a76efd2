import { pathways } from '#pathways/index.ts'
import type { World } from '../examples/given.ts'

/** Every version that could be seen at one moment: its content by digest, and when its span ended, if it had. */
export type Photograph = ReadonlyMap<string, { digest: string; until: string }>

const kinds = [...pathways.records.keys()]
const answers = kinds
  .map((kind) => `select authority, record, version, subject, to_jsonb(a)::text as said from answers.${kind} a`)
  .join(' union all ')

/** The span's end is apart, because closing it, once, is the only change that a version may see. */
export async function photograph(world: World): Promise<Photograph> {
  const rows = await world.rows<{ id: string; digest: string; until: string }>(`
    select concat_ws(' ', r.record, r.version, r.subject) as id, r.recorded_until::text as until,
      md5((to_jsonb(r) - 'recorded_until')::text || coalesce(a.said, 'nothing said')) as digest
    from record r left join (${answers}) a using (authority, record, version, subject)`)
  return new Map(rows.map(({ id, digest, until }) => [id, { digest, until }]))
}
