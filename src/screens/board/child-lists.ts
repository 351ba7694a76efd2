import { everySection } from '#language/committee/template.ts'
import type { TableBlock } from '#press/document.ts'
import { listFor } from '#press/edition/lists.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Opened } from './opened.ts'

/**
 * The rows that a form lists, by section, cut to whoever reads: children by name or by code. They are the rows of the report’s own
 * figure of that measure, as it was taken.
 */
export async function childLists(
  seam: Seam,
  { template, figures, eyes }: Pick<Opened, 'template' | 'figures' | 'eyes'>,
): Promise<ReadonlyMap<string, TableBlock>> {
  const { id, committee, sections } = template
  const found = new Map<string, TableBlock>()
  if (eyes !== 'named' && eyes !== 'pseudonym') return found
  for (const section of everySection(sections)) {
    const figure = figures.find(({ measure }) => measure === section.lists)
    if (!figure) continue
    const columns = [{ name: 'Day', kind: 'day' as const }]
    const lines = figure.rows.flatMap(({ record, version, child, day, counted }) =>
      counted ? [{ measure: figure.measure, record, version, child, cells: [day] }] : [],
    )
    const forum = { id, name: committee, eyes, members: [] }
    const { table, shown } = await listFor(seam, forum, { is: 'list', columns, ...figure.said }, lines)
    seam.showed({
      action: 'list',
      what: `board report: ${id}, ${section.heading}`,
      children: shown,
      shown: shown.length,
    })
    found.set(section.id, { ...table, id: `${table.id}-${section.id}` })
  }
  return found
}
