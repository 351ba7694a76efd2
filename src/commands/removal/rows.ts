import type { Seam } from '#workings/access/reading.ts'
import { serviceNames } from '#workings/read/names.ts'
import type { RemovalShown } from '#workings/read/removals.ts'

/** As the command line shows them: of a child, an id where it may be opened. */
export async function removalsWordsOf(seam: Seam, found: readonly RemovalShown[]) {
  const names = await serviceNames(
    seam,
    found.flatMap(({ asked_by, answered_by }) => [asked_by, answered_by]),
  )
  const open = await seam.opened(found.flatMap(({ children }) => children))
  return found.map(
    ({ removal, what, record, version, document, field, category, basis, reason, children, ...rest }) => ({
      removal,
      asked: rest.asked_at,
      what,
      record,
      version,
      document,
      field,
      category,
      basis,
      reason,
      by: names.get(rest.asked_by) ?? null,
      answer: rest.answer,
      answered_by: rest.answered_by && (names.get(rest.answered_by) ?? null),
      answered: rest.answered_at,
      children: children.filter((child) => open.has(child)),
    }),
  )
}
