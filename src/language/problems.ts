import type { Declarations } from './declarations.ts'
import { problemsInMeasure } from './problems/measures.ts'
import { problemsInPrompt } from './problems/prompts.ts'
import { problemsInPublication } from './problems/publications.ts'
import { problemsInRecord } from './problems/records.ts'
import { problemsInTimescale } from './problems/timescales.ts'
import { repeatedIn, type Look } from './problems/look.ts'
import type { Publication } from './publication.ts'

/** Everything that is wrong with the declarations, each with where it is. None is knowable by the compiler alone. */
export function problemsIn(declarations: Declarations, publications: readonly Publication[] = []): string[] {
  const each = <T extends { id: string }>(all: Iterable<T>, find: (one: T, look: Look) => string[]) =>
    [...all].flatMap((one) => {
      const at = `${declarations.home.get(one.id) ?? 'publications'}: ${one.id}`
      return find(one, { declarations, at }).map((words) => `${at}${words}`)
    })
  return [
    ...declarations.repeated,
    ...each(declarations.records.values(), problemsInRecord),
    ...each(declarations.timescales.values(), problemsInTimescale),
    ...each(declarations.prompts.values(), problemsInPrompt),
    ...each(declarations.measures.values(), problemsInMeasure),
    ...repeatedIn(publications.map(({ id }) => id)).map((id) => `publications: '${id}' is declared twice`),
    ...each(publications, problemsInPublication),
  ]
}
