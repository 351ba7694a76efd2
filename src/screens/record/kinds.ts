import { mayDo, type RoleId } from '#language/roles.ts'
import { subjectOf, type RecordKind } from '#language/record.ts'
import { Refusal } from '#workings/refusal.ts'
import type { House } from '../front/screen.ts'

/** Who a child is is corrected, never recorded twice; two of one child, answers to prompts and new identities have pages of their own. */
const notFromTheList = new Set(['person_details', 'merge', 'prompt_answer', 'adopted_as'])

export function mayRecord(role: RoleId, kind: RecordKind): boolean {
  return kind.options.recordedBy?.includes(role) ?? mayDo(role, 'record')
}

/** The kinds of record that a role may make about a child, by the pathway that declares them. */
export function recordableBy(house: House, role: RoleId): { pathway: string; kinds: RecordKind[] }[] {
  const { pathways, records, home } = house.declarations
  const offered = [...records.values()].filter(
    (kind) => subjectOf(kind) === 'child' && !notFromTheList.has(kind.id) && mayRecord(role, kind),
  )
  return pathways
    .map(({ id, name }) => ({ pathway: name, kinds: offered.filter((kind) => home.get(kind.id) === id) }))
    .filter(({ kinds }) => kinds.length > 0)
}

/** The kind that an address names, where this role may record it. */
export function kindToRecord(house: House, role: RoleId, id: string): RecordKind {
  const kind = house.declarations.records.get(id)
  if (!kind || subjectOf(kind) !== 'child') throw new Refusal('not there', 'There is no such kind of record')
  if (!mayRecord(role, kind))
    throw new Refusal('not yours', `Your role does not record this: ${kind.name}. ${whoDoes(kind)}`)
  return kind
}

/** The kind of a new record. Those that have pages of their own are made there and nowhere else. */
export function kindToRecordNew(house: House, role: RoleId, id: string): RecordKind {
  const kind = kindToRecord(house, role, id)
  if (notFromTheList.has(id)) throw new Refusal('cannot', `${kind.name} is not recorded from this page`)
  return kind
}

function whoDoes({ options }: RecordKind): string {
  if (options.recordedBy === undefined) return 'It is for those who make records'
  if (options.recordedBy.length === 0) return 'It is made by the system itself'
  return `It is for: ${options.recordedBy.map((role) => role.replaceAll('_', ' ')).join(', ')}`
}
