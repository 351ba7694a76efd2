import type { Field } from './field.ts'
import type { Fields, RecordKind } from './record.ts'

type Dated<F extends Fields> = {
  [K in keyof F & string]: F[K] extends Field<infer _V, infer S>
    ? S extends { is: 'day' | 'instant' }
      ? K
      : never
    : never
}[keyof F & string]

type Chosen<F extends Fields> = {
  [K in keyof F]?: F[K] extends Field<infer V, infer S>
    ? S extends { is: 'choice' }
      ? V | readonly V[]
      : S extends { is: 'many-choice' }
        ? V extends readonly (infer E)[]
          ? E
          : never
        : never
    : never
}

/** Answers that a record must have to be meant: any of a list, or one that a many-choice contains. */
export type Where = Readonly<Record<string, string | readonly string[]>>

/** A moment in the records: the day or instant in one field of one kind, where its choices are these. */
export type When = { is: 'when'; kind: RecordKind; field: string; where: Where }

/** Typed so that a field that is not a day, or a choice that cannot be made, does not compile. */
export function when<F extends Fields>(
  kind: RecordKind<string, F>,
  field: Dated<NoInfer<F>>,
  where: Chosen<NoInfer<F>> = {},
): When {
  return { is: 'when', kind, field, where: where as Where }
}

/** Records of one kind whose choices are these. */
export type Those = { is: 'those'; kind: RecordKind; where: Where }

export function those<F extends Fields>(kind: RecordKind<string, F>, where: Chosen<NoInfer<F>> = {}): Those {
  return { is: 'those', kind, where: where as Where }
}
