import { sql } from 'kysely'
import { readTemplate } from '#language/committee/read-template.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { committeeTemplate, workerDetails } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import { committeeTemplates } from '#publications/committees/index.ts'
import type { Db } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import type { View } from '#workings/view.ts'

/** A form of report, and whether it came with the program or was added here. */
export type KnownTemplate = {
  template: CommitteeTemplate
  own: { record: string; version: number; content: string; by: string } | null
}

/**
 * The forms that reports may take: those that came with the program and those that the council added. One of its own
 * stands in the place of ours with the same id. One that no longer passes the checks is not offered.
 */
export async function templatesKnown(db: Db, view: View): Promise<KnownTemplate[]> {
  const { rows } = await sql<{ record: string; version: number; content: string; by: string }>`
    select distinct on (t.template) t.record, t.version, t.content, coalesce(w.name, 'Name not recorded') as by
    from ${facts(committeeTemplate, view)} t join record r using (authority, record, version, subject)
    left join lateral (select d.name from ${facts(workerDetails, view)} d where d.subject = r.by_worker limit 1) w on true
    where t.template is not null and t.content is not null order by t.template, t.recorded_from desc, t.record`.execute(
    db,
  )
  const own = rows.flatMap((own): KnownTemplate[] => {
    const read = readTemplate(own.content, pathways.measures)
    return 'template' in read ? [{ template: read.template, own }] : []
  })
  const taken = new Set(own.map(({ template }) => template.id))
  return [...own, ...committeeTemplates.filter(({ id }) => !taken.has(id)).map((template) => ({ template, own: null }))]
}
