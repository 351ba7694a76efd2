import type { Field } from '#language/field.ts'
import { subjectOf, type RecordKind } from '#language/record.ts'
import { mayDo, roles, type RoleId } from '#language/roles.ts'
import { adoptionSeal } from '#language/spine/index.ts'
import { day } from '#language/day.ts'
import { dayInWords } from '#ui/when.ts'
import { mayRecord } from '../../src/screens/record/kinds.ts'
import { screens } from '../../src/screens/serve.ts'
import { authoritySubject } from '../examples/given.ts'
import type { Scene } from '../twice/scene.ts'
import { day as boxes } from '../twice/forms.ts'
import type { Thing } from './thing.ts'

/** Where a record's form is: every route of the router that changes one. */
export const changing = screens
  .filter(({ method, path }) => method === 'GET' && path.endsWith('/change'))
  .map(({ path }) => path)

/** Who may change a record of this kind, and open any that is about nobody of theirs in particular. */
export const whoChanges = (kind: RecordKind): RoleId | undefined =>
  (Object.keys(roles) as RoleId[]).find(
    (role) =>
      mayRecord(role, kind) &&
      (subjectOf(kind) !== 'child' ||
        (mayDo(role, 'list') && (sealing(kind) ? role === 'adoption_archivist' : roles[role].scope === 'authority'))) &&
      (kind.options.openTo === undefined || mayDo(role, kind.options.openTo)),
  )

const sealing = ({ id }: RecordKind): boolean => id === adoptionSeal.id || id === 'adopted_as'

/** A record of a kind that two people change; null where no page changes one. */
export async function recordOf(scene: Scene, kind: RecordKind): Promise<Thing | null> {
  const role = whoChanges(kind)
  if (role === undefined) return null
  const childs = subjectOf(kind) === 'child'
  if (!childs && subjectOf(kind) !== 'authority') return null
  const { world, hired, child } = scene
  const people = [await hired(role), await hired(role)] as const
  const subject = childs ? await child() : authoritySubject
  if (kind.id === 'adopted_as')
    await world.save(adoptionSeal, [subject], { ordered_on: day('2026-05-01'), why: 'Tried' })
  const about = kind.id === 'prompt_answer' ? (await world.missing(subject, '2026-05-20 20:00', null)).record : null
  const { record } = await world.save(kind, [subject], {}, { about, by: people[0].worker })
  const route = await theRoute(people[0], record)
  if (route === null) return null
  const [name, field] = typedIn(kind)
  return {
    people,
    ...(kind.id === adoptionSeal.id ? { shuts: true as const } : {}),
    page: route.replace(/:\w+/, record),
    send: route.replace(/:\w+/, record),
    withdraw: route.replace(/:\w+/, record).replace(/change$/, 'withdraw'),
    typed: (n) => {
      const { form, says, shown } = answer(name, field, n)
      return { form: { ...form, 'change-reason': `Because of ${n}` }, says, shown }
    },
    shownAs: (says) => shownAs(field, says),
    stored: async () => {
      const rows = await world.rows<{ version: number; says: string | null; state: string }>(
        `select r.version, a."${name}"::text as says, r.state from record r join answers.${kind.id} a using (authority, record, version, subject)
         where r.record = $1 order by r.version desc limit 1`,
        [record],
      )
      const { version, says, state } = rows[0]!
      return { version, says, over: state === 'withdrawn' }
    },
  }
}

/** Each place refuses what is not kept there, so the one that opens the form is where the record is changed. */
async function theRoute(by: Thing['people'][0], record: string): Promise<string | null> {
  for (const route of changing) {
    const { statusCode } = await by.get(route.replace(/:\w+/, record))
    if (statusCode === 200) return route
  }
  return null
}

/** The question in which people write most; where there is none, one that they choose or date. */
function typedIn(kind: RecordKind): [string, Field<unknown>] {
  const asked = Object.entries(kind.fields).filter(([, { more }]) => more.onlyWhen === undefined)
  const free = asked.filter(([, { more }]) => more.rules.length === 0)
  const first = (of: typeof asked, is: string, long?: boolean) =>
    of.find(([, { shape }]) => shape.is === is && (long === undefined || (shape.is === 'text' && shape.long === long)))
  const found =
    first(free, 'text', true) ??
    first(free, 'text') ??
    first(asked, 'text') ??
    first(free, 'day') ??
    first(free, 'choice')
  if (!found) throw new Error(`${kind.id} has no question that this knows how to answer`)
  return found
}

function answer(name: string, { shape }: Field<unknown>, n: number) {
  if (shape.is === 'day') {
    const says = `20${10 + (n % 10)}-0${1 + (Math.floor(n / 10) % 9)}-05`
    return { form: boxes(name, says), says, shown: dayInWords(says) }
  }
  if (shape.is === 'choice') {
    const options = Object.entries(shape.options)
    const [says, { words }] = options[n % options.length]!
    return { form: { [name]: says }, says, shown: words }
  }
  const says = `Thing number ${n} that was typed`
  return { form: { [name]: says }, says, shown: says }
}

const shownAs = ({ shape }: Field<unknown>, says: string): string =>
  shape.is === 'day' ? dayInWords(says) : shape.is === 'choice' ? shape.options[says]!.words : says
