import type { Day } from '#language/day.ts'
import type { AlertKind } from '#language/letter.ts'
import { isRole, mayDo, roles } from '#language/roles.ts'
import { alerts } from '#publications/letters.ts'
import type { Tx } from '#workings/database.ts'
import { holdersOf } from '#workings/read/posts.ts'
import type { PossibleMessage } from './every-message.ts'

/** Every message that goes out at once, because of something that was done here: they cannot be switched off. */
export async function everyAlert(tx: Tx, authority: number, today: Day): Promise<PossibleMessage[]> {
  const listed: PossibleMessage[] = []
  for (const kind of alerts) {
    const people = (await holdersOf(tx, authority, today, kind.to)).length
    listed.push({ ...said(kind), people })
  }
  return listed
}

const said = ({ id, name, to, why, whom }: AlertKind): Omit<PossibleMessage, 'people'> => ({
  letter: id,
  name,
  publication: '',
  about: 'What was done here',
  to: whom ?? 'Whoever looks into it',
  posts: Object.keys(roles).filter((role) => isRole(role) && mayDo(role, to)) as PossibleMessage['posts'],
  when: 'At once',
  why,
  on: true,
})
