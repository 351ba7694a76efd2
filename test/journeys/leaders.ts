import assert from 'node:assert/strict'
import type { Day } from '#language/day.ts'
import type { Person } from './person.ts'

/** The Lead Member writes down a review by codes alone, agrees a follow-up, and later says what came of it. */
export async function weeklyReview(person: Person, today: Day): Promise<void> {
  await person.signIn(/Lead Member/)
  await person.follow('Improvement')
  await person.follow('Reviews')
  await person.sees('No review was held')
  const code = /\b(?:[A-Z]\d){2}-(?:[A-Z]\d){2}\b/.exec(await person.says())?.[0]
  assert.ok(code, 'cases are told by codes')
  await person.press('Record a review')
  await person.under('Was a review held?').choose('Yes')
  await person.under('When was it held?').typeDay(today)
  await person.under('Who took part?').tick('Lead Member')
  await person.type('Which cases were considered?', 'Ivy Inglis')
  await person.press('Save the review')
  await person.sees('Give codes alone')
  await person.type('Which cases were considered?', code)
  await person.type('What was asked, of whom, and what was the answer?', 'Who has spoken to the young person since?')
  await person.press('Save the review')
  await person.sees('Saved.')
  await person.sees(code)

  await person.press('Add a follow-up')
  await person.type('What will be done?', 'Ask the home about weekends')
  await person.under('By when?').typeDay(today)
  await person.press('Save the follow-up')
  await person.sees('What is missing is listed below')
  await person.follow('Weekly reviews')
  await person.inTable('Open follow-up').follow('Ask the home about weekends')
  await person.sees('Who will do it?')
  await person.under('What has become of it?').choose('It is done')
  await person.under('When was that?').typeDay(today)
  await person.type('What came of it, and how do you know?', 'Two of their own staff now work each weekend')
  await person.press('Save what came of it')
  await person.follow('Weekly reviews')
  assert.doesNotMatch(await person.inTable('Open follow-up').within.first().innerText(), /Ask the home about weekends/)
  await person.follow('Lessons')
  await person.sees('each interview is in one of these three')
}
