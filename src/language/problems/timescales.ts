import type { RecordKind } from '../record.ts'
import type { Timescale } from '../timescale.ts'
import { isDeclared, mistake, overlapping, undeclared, unknownRole, unmeant, type Look } from './look.ts'

export function problemsInTimescale(timescale: Timescale, look: Look): string[] {
  const { starts, stops, episode } = timescale
  const endings = timescale.endings.flatMap((ending) => ('when' in ending ? [ending.when] : []))
  return [
    ...unmeant(look, 'starts', starts),
    ...unmeant(look, 'stops', stops),
    ...endings.flatMap((ending) => unmeant(look, 'an ending', ending)),
    ...(episode === null
      ? []
      : unreachable(look, episode, [starts.kind, stops.kind, ...endings.map(({ kind }) => kind)])),
    ...unknownRole('asks', timescale.asks),
    ...overlapping(timescale.versions),
    ...timescale.versions.flatMap(({ differs }) =>
      mistake(
        differs !== undefined && !Object.hasOwn(starts.kind.fields, differs.by),
        `differs by '${starts.kind.id}.${differs?.by}', which is not a field`,
      ),
    ),
  ]
}

/** A start or stop that cannot belong to the episode would never meet the other. */
function unreachable(look: Look, episode: RecordKind, kinds: readonly RecordKind[]): string[] {
  if (!isDeclared(look, episode)) return undeclared(look, 'episode', episode)
  const lost = new Set(kinds.filter((kind) => !belongs(look, kind, episode.id, new Set())).map(({ id }) => id))
  return [...lost].flatMap((id) => mistake(true, `'${id}' is never about a '${episode.id}', which is its episode`))
}

function belongs(look: Look, kind: RecordKind, episode: string, seen: Set<string>): boolean {
  if (kind.id === episode) return true
  const about = kind.options.about ?? []
  if (about.includes('*') || about.includes(episode)) return true
  return about.some((id) => {
    const above = look.declarations.records.get(id)
    if (!above || seen.has(id)) return false
    return belongs(look, above, episode, seen.add(id))
  })
}
