import assert from 'node:assert/strict'
import { addDays, type Day } from '#language/day.ts'
import { Person } from './person.ts'

export async function opens(person: Person, child: string): Promise<void> {
  await person.page.goto('/')
  await person.follow('Find a child')
  await person.type('Name, date of birth or number', child)
  await person.press('Find')
  await person.follow(child)
}

/** Entered today about a month ago. Whoever looks with what was known yesterday does not see it; today it says since when it is known. */
export async function lateEntry(person: Person, today: Day): Promise<void> {
  await person.signIn(/Contact officer/)
  await opens(person, 'Ben Beckett')
  await person.press('Record a missing episode')
  await person.under('When was the child last seen?').typeMoment(addDays(today, -30), '20:15')
  await person.type('Police reference', 'LATE-1')
  await person.press('Save')
  await person.sees('Saved')
  await opens(person, 'Ben Beckett')
  const episodes = /Missing episode \((\d+)\)/
  const now = Number(episodes.exec(await person.says())?.[1])
  await person.open('Look from another day')
  await person.type('Show only what was known by the end of', addDays(today, -1))
  await person.press('Look')
  assert.equal(Number(episodes.exec(await person.says())?.[1]), now - 1)
  assert.match(await person.page.locator('body').innerText(), /with what was known/)
}

export async function wrongAnswers(person: Person): Promise<void> {
  await person.signIn(/Contact officer/)
  await opens(person, 'Kit Kendal')
  await person.press('Record a missing episode')
  await person.under('What kind of report is it?').choose('Missing')
  await person.under('When was the child last seen?').typeMoment('2026-02-31', '20:15')
  await person.type('What action is to be taken?', 'Ring her aunt <at once>')
  await person.press('Save')
  await person.sees('There is a problem')
  await person.sees('Enter a real date')
  assert.match(await person.page.title(), /^Error: /)
  const box = (name: string) => person.page.locator(`[name="${name}"]`)
  assert.equal(await box('started-day').inputValue(), '31')
  assert.equal(await box('started-time').inputValue(), '20:15')
  assert.equal(await box('action').inputValue(), 'Ring her aunt <at once>')
  assert.ok(await box('type').first().isChecked())
}

/** Two people open the same record. The second to save sees what the first said beside their own, and loses nothing. */
export async function staleEdit(person: Person): Promise<void> {
  await person.signIn(/Contact officer/)
  await opens(person, 'Nia Northcote')
  await person.follow('The episode')
  await person.press('Record the return')
  const other = new Person(await person.page.context().newPage(), person.way)
  await other.page.goto(person.page.url())
  await other.type('Police reference', 'THEIRS-7')
  await other.type('Why are you changing this record?', 'The police rang')
  await other.press('Save the change')
  await other.page.close()
  await person.type('Police reference', 'MINE-9')
  await person.type('Why are you changing this record?', 'The police wrote')
  await person.press('Save the change')
  await person.sees('Somebody else changed this record')
  await person.sees(/THEIRS-7 MINE-9/)
  await person.press('Save the change')
  await person.sees('Saved')
}
