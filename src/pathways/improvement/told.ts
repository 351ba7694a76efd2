import type { AnswersOf, RecordKind } from '#language/record.ts'

/** One record of the authority's own, as it is known from some point of view. */
export type Told<R extends RecordKind = RecordKind> = {
  record: string
  about: string | null
  state: 'incomplete' | 'complete' | 'signed off' | 'withdrawn'
  day: string | null
  recorded_from: string
  first_known: string
  answers: AnswersOf<R>
}
export type Any = Omit<Told, 'answers'> & { kind: string; answers: Readonly<Record<string, unknown>> }

/** Those of one kind, with their answers as that kind declares them. */
export const ofKind = <R extends RecordKind>(all: readonly Any[], kind: R): Told<R>[] =>
  all.filter((one) => one.kind === kind.id) as unknown as Told<R>[]

/** Under what each belongs to. */
export const byAbout = <T extends { about: string | null }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(all, ({ about }) => about ?? '')
