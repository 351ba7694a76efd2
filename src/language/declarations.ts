import type { Measure } from './measure.ts'
import type { PromptRule } from './prompt.ts'
import type { RecordKind } from './record.ts'
import type { Timescale } from './timescale.ts'

export type Pathway = {
  id: string
  name: string
  records?: readonly RecordKind[]
  timescales?: readonly Timescale[]
  prompts?: readonly PromptRule[]
  measures?: readonly Measure[]
}

/** All that is declared, each kind under its id. */
export type Declarations = {
  pathways: readonly { id: string; name: string }[]
  records: ReadonlyMap<string, RecordKind>
  timescales: ReadonlyMap<string, Timescale>
  prompts: ReadonlyMap<string, PromptRule>
  measures: ReadonlyMap<string, Measure>
  /** The pathway that declared each id, for the glossary and for error messages. */
  home: ReadonlyMap<string, string>
  /** Ids declared twice, found while gathering. */
  repeated: readonly string[]
}

/** Gathers the pathways' declarations. Mistakes are not thrown here: `problemsIn` lists them all together. */
export function declare(pathways: readonly Pathway[]): Declarations {
  const repeated: string[] = []
  const home = new Map<string, string>()
  const gather = <T extends { is: string; id: string }>(of: (pathway: Pathway) => readonly T[] | undefined) => {
    const all = new Map<string, T>()
    for (const pathway of pathways) {
      for (const item of of(pathway) ?? []) {
        if (home.has(item.id))
          repeated.push(`${pathway.id}: the ${item.is} '${item.id}' is declared in ${home.get(item.id)} too`)
        home.set(item.id, pathway.id)
        all.set(item.id, item)
      }
    }
    return all
  }
  return {
    pathways: pathways.map(({ id, name }) => ({ id, name })),
    records: closing(gather((p) => p.records)),
    timescales: gather((p) => p.timescales),
    prompts: gather((p) => p.prompts),
    measures: gather((p) => p.measures),
    home,
    repeated,
  }
}

/** What closes a record may belong to any of those that may be closed, whichever pathway declares them. */
function closing(records: ReadonlyMap<string, RecordKind>): ReadonlyMap<string, RecordKind> {
  const about = [...records.values()].filter(({ options }) => options.restrictable).map(({ id }) => id)
  return new Map(
    [...records].map(([id, kind]) => [
      id,
      kind.options.closes ? { ...kind, options: { ...kind.options, about } } : kind,
    ]),
  )
}

export function kindOf(declarations: Declarations, id: string): RecordKind {
  const kind = declarations.records.get(id)
  if (!kind) throw new RangeError(`No record is declared as '${id}'`)
  return kind
}
