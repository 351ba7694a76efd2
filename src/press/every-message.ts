import { sql } from 'kysely'
import { cadenceWords } from '#language/cadence.ts'
import type { Day } from '#language/day.ts'
import type { LetterKind } from '#language/letter.ts'
import type { Publication } from '#language/publication.ts'
import type { RoleId } from '#language/roles.ts'
import { post } from '#language/spine/index.ts'
import { commentaryAsked, issued, notOpened } from '#publications/letters.ts'
import type { Db } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import { askKey, declared, hourKey, remindKey } from '#workings/issuing/settings.ts'
import { switchedOn } from '#workings/issuing/switched-on.ts'
import { settingOn, settingsOf, type Settings } from '#workings/settings.ts'

/** One message that can be sent: about which publication, to the holders of which posts, when and why. */
export type PossibleMessage = {
  letter: string
  name: string
  publication: string
  about: string
  /** The forum it goes to, or what is asked. */
  to: string
  posts: readonly RoleId[]
  /** How many people would be sent it today. */
  people: number
  when: string
  why: string
  /** Whether it is switched on today, so that it is sent. */
  on: boolean
}

type Said = Pick<PossibleMessage, 'to' | 'posts' | 'when'> & { kind: LetterKind }

/** Every message that can be sent by mail, by the settings in force on a day. There is no other: what is not here is not sent. */
export async function everyMessage(
  db: Db,
  publications: readonly Publication[],
  authority: number,
  today: Day,
): Promise<PossibleMessage[]> {
  const view = { authority, today, knownAt: null }
  const settings = await settingsOf(db, view)
  const all = publications.map(({ id }) => id)
  const switched = await switchedOn(db, authority, all)
  const { rows: held } = await sql<{ role: string; worker: string }>`
    select p.role, p.subject as worker from ${facts(post, view)} p
    where p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)`.execute(db)
  const holding = (posts: readonly RoleId[]) =>
    new Set(held.filter(({ role }) => posts.some((each) => each === role)).map(({ worker }) => worker)).size
  return publications.flatMap((publication) =>
    messagesOf(publication, settings, today).map(({ kind, ...said }) => ({
      letter: kind.id,
      name: kind.name,
      publication: publication.id,
      about: publication.name,
      ...said,
      people: holding(said.posts),
      why: kind.why,
      on: switched(publication.id).on(today),
    })),
  )
}

function messagesOf({ id, readers, cadence, blocks }: Publication, settings: Settings, today: Day): Said[] {
  const chosen = (key: string, otherwise: number) => settingOn(settings, key, today, otherwise)
  const hour = `${String(chosen(hourKey(id), declared.hour)).padStart(2, '0')}:00`
  const after = chosen(remindKey(id), declared.remindAfter)
  const before = chosen(askKey(id), declared.askBefore)
  const reminder = after === 0 ? 'Never' : `Once, ${workingDays(after)} after it was sent, unless they have opened it`
  return [
    ...readers.flatMap(({ name, members }): Said[] => [
      { kind: issued, to: name, posts: members, when: `${cadenceWords(cadence)}, not before ${hour}` },
      { kind: notOpened, to: name, posts: members, when: reminder },
    ]),
    ...blocks.flatMap((block): Said[] =>
      block.is === 'commentary'
        ? [
            {
              kind: commentaryAsked,
              to: block.asks,
              posts: [block.from],
              when: `Once, ${workingDays(before)} before it goes out, unless it has been given`,
            },
          ]
        : [],
    ),
  ]
}

const workingDays = (n: number): string => `${n} working ${n === 1 ? 'day' : 'days'}`
