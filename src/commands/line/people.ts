import { roleWords, type RoleId } from '#language/roles.ts'
import type { Holding } from '#workings/read/posts.ts'
import type { Reader } from '#workings/view.ts'
import { didYouMean } from './nearest.ts'
import { Mistake } from './statuses.ts'

/** The one post that is meant by an id, a name, a role, or a name and a role. Where several might be, they are listed and nobody is chosen. */
export function personMeant(typed: string, held: readonly Holding[]): Reader {
  const [name = '', role] = typed.split(',').map((word) => word.trim().toLowerCase())
  const found = held.filter((one) =>
    role === undefined ? isMeant(one, name) : one.name.toLowerCase() === name && isRoleOf(one, role),
  )
  if (found.length === 1) {
    const { worker, name: known, role: as, team } = found[0]!
    return { worker, name: known, role: as, team }
  }
  if (found.length > 1)
    throw new Mistake([
      `--as '${typed}' may be any of these; give a name, or a name and a post:\n${examples(found, 20)}`,
    ])
  const near = didYouMean(typed, [...held.map((one) => one.name), ...new Set(held.map((one): string => one.role))])
  throw new Mistake([
    `--as '${typed}' is nobody who holds a post today.${near} \`bin/throughline people\` lists who may be named`,
  ])
}

/** Nobody reads without a name, and nobody is chosen for them. */
export function nobodyNamed(held: readonly Holding[]): Mistake {
  const some = held.length > 0 ? `\n${examples(onePerRole(held), 6)}` : ''
  return new Mistake([
    `Say who asks, with --as. \`bin/throughline people\` lists who may be named${some ? ', for example:' : ''}${some}`,
  ])
}

const isMeant = (one: Holding, typed: string) =>
  [one.worker, one.post, one.name.toLowerCase()].includes(typed) || isRoleOf(one, typed)
const isRoleOf = (one: Holding, typed: string) => one.role === typed || roleWords[one.role].toLowerCase() === typed

const examples = (held: readonly Holding[], most: number) =>
  held
    .slice(0, most)
    .map((one) => `  --as '${one.name}, ${one.role}'${one.team_name ? `  (${one.team_name})` : ''}`)
    .join('\n') + (held.length > most ? `\n  and ${held.length - most} more` : '')

function onePerRole(held: readonly Holding[]): Holding[] {
  const seen = new Set<RoleId>()
  return held.filter(({ role }) => !seen.has(role) && seen.add(role))
}
