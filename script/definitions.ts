import type { Declarations } from '#language/declarations.ts'
import { meaningsOf } from '#language/measure.ts'
import { definitionOf } from '#workings/publish/definition.ts'

/** The digest of each meaning of each measure, under its id and the day from which it holds. */
export type Definitions = Record<string, string>

export function definitionsOf(declarations: Declarations): Definitions {
  return Object.fromEntries(
    [...declarations.measures.values()].flatMap((measure) =>
      meaningsOf(measure).map((from) => [`${measure.id} from ${from}`, definitionOf(measure, from)]),
    ),
  )
}

/** What was written down stays; versions that are new are added before a release. */
export const withNew = (written: Definitions, now: Definitions): Definitions => ({ ...now, ...written })
