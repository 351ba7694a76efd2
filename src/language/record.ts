import type { Field } from './field.ts'
import type { Capability, RoleId } from './roles.ts'

export type Fields = Readonly<Record<string, Field<unknown>>>

/** Whom a record is about. Row security guards records about children; the rest every signed-in reader may read. */
export type SubjectKind = 'child' | 'worker' | 'team' | 'agency' | 'authority'

/** The fields that name the measure and the days between which it was held. */
export type RestsOn<F extends string = string> = { measures: F; from: F; until: F }

export type RecordOptions<F extends Fields> = {
  /** The field whose day places the record in the story; a list takes the first that is answered. Only a record of no child may have none. */
  speaksOf?: (keyof F & string) | readonly (keyof F & string)[]
  subject?: SubjectKind
  /** Ids of the kinds of record this one may belong to, or '*' for any: the episode, the prompt (checked when the server starts). */
  about?: readonly string[]
  /** A child is in one of these at a time: where two overlap, whoever records and reads them is warned, and both stand. */
  oneAtATime?: { from: keyof F & string; until: keyof F & string }
  /** One such record may be restricted by itself, where the child is not: those alone open it who open restricted children. */
  restrictable?: true
  /** While it stands, the record that it belongs to is closed; that may be any that is restrictable. */
  closes?: 'what it belongs to'
  /** Several may share one meeting. */
  severalChildren?: boolean
  signedOff?: boolean
  /** The roles that record it; nobody else is offered the form. Absent: whoever may record for the child. */
  recordedBy?: readonly RoleId[]
  /** Work of somebody's own, until one of these is answered: whoever leaves hands it over. */
  owned?: { by: keyof F & string; ends: keyof F & string; with: readonly string[] }
  /** What a role must be allowed to read it at all, where that is more than to see its subject: row security holds its answers to it. */
  openTo?: Capability
  /** It says that a measure was held from one day to another: from then on the measure is watched, and it is marked when that falls back. */
  restsOn?: RestsOn<keyof F & string>
  /** One line of the story, from the answers. */
  oneLine?: (answers: Partial<Answers<F>>) => string
  help?: string
  source?: string
}

export type RecordKind<K extends string = string, F extends Fields = Fields> = {
  is: 'record'
  id: K
  name: string
  fields: F
  options: Omit<RecordOptions<Fields>, 'oneLine'> & { oneLine?(answers: Partial<Answers<F>>): string }
}

export type Answers<F extends Fields> = { [K in keyof F]: F[K]['answer'] | null }
export type AnswersOf<R extends RecordKind> = Answers<R['fields']>

/**
 * A kind of record: something dated that happened to, or was decided about, a child.
 * @param id the table of its answers and its word in addresses; never changed once shipped
 */
export function record<const K extends string, F extends Fields>(
  id: K,
  name: string,
  fields: F,
  options: RecordOptions<F>,
): RecordKind<K, F> {
  return { is: 'record', id, name, fields, options }
}

export const subjectOf = (kind: RecordKind): SubjectKind => kind.options.subject ?? 'child'

/** The fields, first answered first, whose day places the record. */
export const speaksOf = (kind: RecordKind): readonly string[] => {
  const named = kind.options.speaksOf ?? []
  return typeof named === 'string' ? [named] : named
}
