import type { RecordKind } from './record.ts'
import type { Those } from './when.ts'

/**
 * One column of a list that goes out, read for each row that a figure counts:
 * - own: what the counted record itself says
 * - length: the hours from one moment of it to another
 * - held: what a record of another kind said of the child on the counting date
 * - about: the day of the first such record about it
 * - team: the team responsible on the counting date
 */
export type ListColumn = { name: string } & (
  | { is: 'own'; field: string }
  | { is: 'length'; from: string; until: string; whileOpen: string }
  | { is: 'held'; kind: RecordKind; field: string; from: string; until: string; otherwise: string }
  | { is: 'about'; those: Those; otherwise: string }
  | { is: 'team' }
)

export const own = (name: string, field: string): ListColumn => ({ is: 'own', name, field })

/** In hours, to a tenth; `whileOpen` stands where it has not ended. */
export const lengthOf = (name: string, from: string, until: string, whileOpen: string): ListColumn => ({
  is: 'length',
  name,
  from,
  until,
  whileOpen,
})

/** What held on the day counted, or these words where nothing did. */
export const heldThen = (name: string, kind: RecordKind, field: string, otherwise: string): ListColumn => ({
  is: 'held',
  name,
  kind,
  field,
  from: 'from',
  until: 'until',
  otherwise,
})

/** The day of the first such record about the counted one, or these words where there is none. */
export const dayOf = (name: string, those: Those, otherwise: string): ListColumn => ({
  is: 'about',
  name,
  those,
  otherwise,
})
