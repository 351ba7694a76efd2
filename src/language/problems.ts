import type { Declarations } from './declarations.ts'
import type { When } from './when.ts'

/** Everything that is wrong with the declarations, each with where it is. None is knowable by the compiler alone. */
export function problemsIn(declarations: Declarations): string[] {
  return [
    ...declarations.repeated,
    ...records(declarations),
    ...timescales(declarations),
    ...prompts(declarations),
    ...measures(declarations),
  ]
}

const where = (declarations: Declarations, id: string) => `${declarations.home.get(id) ?? '?'}: ${id}`

function records(declarations: Declarations): string[] {
  return [...declarations.records.values()].flatMap((kind) => {
    const at = where(declarations, kind.id)
    const speaks = typeof kind.options.speaksOf === 'string' ? [kind.options.speaksOf] : kind.options.speaksOf
    return [
      ...(/^[a-z][a-z0-9_]*$/.test(kind.id) && kind.id.length <= 40
        ? []
        : [`${at}: an id is lower-case words joined by _, 40 letters at most`]),
      ...speaks
        .filter((field) => !['day', 'instant'].includes(kind.fields[field]?.shape.is ?? ''))
        .map((field) => `${at}: speaksOf names '${field}', which is not a day or an instant`),
      ...(kind.options.about ?? [])
        .filter((id) => id !== '*' && !declarations.records.has(id))
        .map((id) => `${at}: about names '${id}', which no pathway declares`),
      ...Object.entries(kind.fields).flatMap(([name, field]) => {
        const only = field.more.onlyWhen
        const options = only && kind.fields[only.field]?.shape
        if (!only)
          return /^[a-z][a-z0-9_]*$/.test(name) ? [] : [`${at}.${name}: a field's name is lower-case words joined by _`]
        if (!options || options.is !== 'choice')
          return [`${at}.${name}: onlyWhen names '${only.field}', which is not a choice of this record`]
        return only.is
          .filter((value) => !Object.hasOwn(options.options, value))
          .map((value) => `${at}.${name}: onlyWhen asks for '${value}', which '${only.field}' does not offer`)
      }),
    ]
  })
}

function timescales(declarations: Declarations): string[] {
  return [...declarations.timescales.values()].flatMap((timescale) => {
    const at = where(declarations, timescale.id)
    const moments = [
      timescale.starts,
      timescale.stops,
      ...timescale.endings.flatMap((ending) => ('when' in ending ? [ending.when] : [])),
    ]
    return [
      ...moments.flatMap((moment) => undeclared(declarations, at, moment)),
      ...overlapping(at, timescale.versions),
    ]
  })
}

function prompts(declarations: Declarations): string[] {
  return [...declarations.prompts.values()].flatMap((rule) => {
    const at = where(declarations, rule.id)
    const blanks = [...rule.because.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    return [
      ...undeclared(declarations, at, rule.notices.of),
      ...blanks
        .filter((name) => !Object.hasOwn(rule.notices, name))
        .map((name) => `${at}: because says {${name}}, which the pattern does not have`),
      ...(declarations.records.has(rule.answeredBy.id)
        ? []
        : [`${at}: answeredBy names '${rule.answeredBy.id}', which no pathway declares`]),
    ]
  })
}

function measures(declarations: Declarations): string[] {
  return [...declarations.measures.values()].flatMap((measure) => {
    const at = where(declarations, measure.id)
    const counted = measure.versions.flatMap(({ counts }) => (counts.is === 'in time' ? [] : [counts.of]))
    const clocks = measure.versions.flatMap(({ counts }) =>
      counts.is === 'in time' && !declarations.timescales.has(counts.of.id)
        ? [`${at}: counts the timescale '${counts.of.id}', which no pathway declares`]
        : [],
    )
    return [
      ...(measure.versions.length === 0 ? [`${at}: has no version`] : []),
      ...counted.flatMap((when) => undeclared(declarations, at, when)),
      ...clocks,
      ...overlapping(at, measure.versions),
    ]
  })
}

function undeclared(declarations: Declarations, at: string, { kind, field }: When): string[] {
  if (declarations.records.get(kind.id) !== kind) return [`${at}: speaks of '${kind.id}', which no pathway declares`]
  return kind.fields[field] ? [] : [`${at}: speaks of '${kind.id}.${field}', which is not a field of it`]
}

function overlapping(at: string, versions: readonly { from: string; until?: string }[]): string[] {
  return versions.flatMap((version, n) => {
    const next = versions[n + 1]
    return next && (version.until === undefined || version.until > next.from)
      ? [`${at}: the version from ${version.from} runs into the one from ${next.from}`]
      : []
  })
}
