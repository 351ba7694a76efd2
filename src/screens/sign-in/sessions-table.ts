import { isRole, roleWords } from '#language/roles.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { How } from '#workings/access/sessions.ts'
import { serviceNames } from '#workings/read/names.ts'
import type { SessionRow } from '#workings/read/sessions.ts'

const howWords: Record<How, string> = {
  demonstration: 'Chosen from the invented people',
  'identity provider': 'Council account',
  'one-time code': 'Local administrator, one-time code',
}

/** Sessions that stand. @param each what may be done about one, in a last column */
export async function sessionsTable(
  seam: Seam,
  sessions: readonly SessionRow[],
  {
    caption,
    own,
    each,
  }: { caption: string; own: string; each?: { text: string; of(row: SessionRow, name: string): Html } },
): Promise<Html> {
  const names = await serviceNames(
    seam,
    sessions.flatMap(({ worker, team }) => [worker, team]),
  )
  const called = (id: string) => names.get(id) ?? 'Name not recorded'
  return listTable({
    id: 'sessions',
    caption: `${caption} (${sessions.length})`,
    empty: 'Nobody is signed in.',
    columns: [each && 'Who', 'In which post', 'Since', 'Last seen', 'How', each?.text]
      .filter((text) => text !== undefined)
      .map((text) => ({ text })),
    rows: sessions.map((row) => [
      ...(each ? [called(row.worker)] : []),
      html`${isRole(row.role) ? roleWords[row.role] : 'Not chosen yet'}${row.team && html`, ${called(row.team)}`}${row.session === own && html` <strong>This one</strong>`}`,
      instantShown(row.started),
      instantShown(row.seen),
      howWords[row.how],
      ...(each ? [each.of(row, called(row.worker))] : []),
    ]),
  })
}
