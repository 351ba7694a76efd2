import assert from 'node:assert/strict'
import { opens } from './officers.ts'
import type { Person } from './person.ts'

/** The manager who was asked says why a discussion is not needed; nothing less than a choice and a sentence answers. */
export async function reasonInstead(person: Person): Promise<void> {
  await person.signIn(/Contact officer/)
  await opens(person, 'Ivy Inglis')
  const asked = /Asked of (.+?), team manager/.exec(await person.says())?.[1]
  assert.ok(asked, 'the page says who was asked')
  await person.signOut()
  await person.signIn(asked)
  await person
    .inTable('Prompts asked of you')
    .inRow(/Still missing/)
    .follow(/^Answer/)
  await person.press('Answer with this reason')
  await person.sees('Choose why what was asked is not needed')
  await person.under('Why is what was asked not needed?').choose('Another plan covers it')
  await person.type('Your reason', 'The plan of last week covers tonight')
  await person.press('Answer with this reason')
  await person.sees('The prompt is answered.')
}
