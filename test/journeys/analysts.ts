import assert from 'node:assert/strict'
import type { Day } from '#language/day.ts'
import type { Person } from './person.ts'

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const files = [
  csv('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n100,2,05/05/2011,WBRI,,,\n'),
  csv('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END\n100,05/05/2011,M,01/03/2020,02/03/2020\n'),
]

/** Looked over, then imported; the same files again change nothing. */
export async function imports(person: Person): Promise<void> {
  await person.signIn(/Performance analyst/)
  for (const added of ['1', '0']) {
    await person.follow('Administration')
    await person.follow('Import')
    await person.page.locator('input[type="file"]').setInputFiles(files)
    await person.press('Look at the files')
    await person.page.getByRole('heading', { name: 'What importing these files would do' }).waitFor()
    await person.sees(new RegExp(`Children new here ${added}`))
    await person.press('Import')
    await person.page.getByRole('heading', { name: 'Imported', exact: true }).waitFor()
  }
  await person.sees(/Added 0 Changed 0/)
}

/** What a rule would have asked is seen before it asks anybody. */
export async function triesThenSwitchesOn(person: Person, today: Day): Promise<void> {
  await person.signIn(/Performance analyst/)
  await person.follow('Administration')
  await person.follow('Settings')
  await person.follow(/Try.*Episodes closer together.*on history/)
  await person.sees('Would have prompted')
  await person.follow('Settings')
  await person.follow('Change Episodes closer together')
  await person.sees('In force: Off')
  await person.choose('On')
  await person.under('From which day?').typeDay(today)
  await person.press('Change it')
  await person.sees('Say why')
  assert.ok(await person.page.getByRole('radio', { name: 'On', exact: true }).isChecked())
  await person.type('Why?', 'Tried on a year of our history with the missing panel')
  await person.press('Change it')
  await person.sees('The setting is changed')
  await person.follow('Change Episodes closer together')
  await person.sees('In force: On')
}
