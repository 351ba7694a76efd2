import type { RemovalBasis, RemovalCategory, Removes } from '#language/removal.ts'
import type { Instant } from '#language/instant.ts'

/** What is to go: a child's whole file, or a record, an earlier version of it, a file that it holds, or one question's answers. */
export type Target =
  | { what: 'file'; child: string }
  | { what: 'record'; record: string }
  | { what: 'version'; record: string; version: number }
  | { what: 'document'; record: string; document: string }
  | { what: 'field'; record: string; field: string }

export type RemovalRow = {
  removal: string
  what: Removes
  child: string | null
  record: string | null
  version: number | null
  document: string | null
  field: string | null
  category: RemovalCategory
  basis: RemovalBasis
  reason: string | null
  asked_by: string
  asked_at: Instant
}

export function targetOf({ what, child, record, version, document, field }: Omit<RemovalRow, 'removal'>): Target {
  switch (what) {
    case 'file':
      return { what, child: child! }
    case 'record':
      return { what, record: record! }
    case 'version':
      return { what, record: record!, version: version! }
    case 'document':
      return { what, record: record!, document: document! }
    case 'field':
      return { what, record: record!, field: field! }
  }
}

/** The columns of a target, in the order in which the table has them. */
export const columnsOf = (target: Target) => ({
  child: 'child' in target ? target.child : null,
  record: 'record' in target ? target.record : null,
  version: 'version' in target ? target.version : null,
  document: 'document' in target ? target.document : null,
  field: 'field' in target ? target.field : null,
})
