import assert from 'node:assert/strict'
import { addDays, type Day } from '#language/day.ts'
import { addHours, instant, londonDay, londonTime } from '#language/instant.ts'
import { now } from '#services/time.ts'
import type { Person } from './person.ts'

export type Left = { child: string; episode: string; prompt: string; discussion: string }

/** The journey of the README, step by step: the front door, the manager who was asked, and the figure that moves. */
export async function strangersJourney(person: Person, today: Day): Promise<Left> {
  await person.signIn(/Contact officer/)
  const before = await figuresOf(person)
  const child = await findsAmy(person)
  await recordsThirdEpisode(person)
  await person.sees('A prompt has been raised')
  await person.sees('3 or more missing episodes in 90 days')
  const asked = /3 or more missing episodes in 90 days.*?Asked of (.+?), team manager/.exec(await person.says())?.[1]
  assert.ok(asked, 'the page says who was asked')
  await person.signOut()

  await person.signIn(asked)
  await person.sees('Prompts asked of you')
  await person
    .inTable('Prompts asked of you')
    .inRow(/Ashdown.*3 or more/)
    .follow(/^Answer/)
  const prompt = person.path().split('/')[2]!
  await person.sees('Raised by')
  await person.press('Hold a strategy discussion')
  const discussion = await holdsDiscussion(person, today)
  await signsOff(person, today)

  const after = await figuresOf(person)
  assert.equal(after.episodes, before.episodes + 1, 'the episode is counted')
  assert.equal(after.answered, before.answered + 1, 'the prompt counts as answered in time')
  const episode = await figureToRecord(person)
  return { child, episode, prompt, discussion }
}

/** What the two figures of the month say: how many episodes, and how many prompts answered in time. */
async function figuresOf(person: Person): Promise<{ episodes: number; answered: number }> {
  await person.follow('Measures')
  await person.follow(/^Open.*Missing episodes|Missing episodes.*Open/)
  const episodes = Number(/See all (\d+) in the list/.exec(await person.says())?.[1] ?? Number.NaN)
  await person.follow('Measures')
  await person.follow(/Prompts answered in time/)
  const answered = Number(/The (\d+) that went well/.exec(await person.says())?.[1] ?? Number.NaN)
  return { episodes, answered }
}

async function findsAmy(person: Person): Promise<string> {
  await person.follow('Find a child')
  await person.type('Name, date of birth or number', 'Aimy Ashdowne')
  await person.press('Find')
  await person.follow('Amy Ashdown')
  assert.equal(await person.heading(), 'Amy Ashdown')
  return person.path().split('/')[2]!
}

async function recordsThirdEpisode(person: Person): Promise<void> {
  // Of today whatever the hour, so that it is of the month whose figure is looked at.
  const [hour, minute] = londonTime(instant(now())).split(':').map(Number) as [number, number]
  const since = Math.min(3, hour + minute / 60)
  const [lastSeen, told] = [addHours(instant(now()), -since), addHours(instant(now()), -since / 2)]
  await person.press('Record a missing episode')
  await person.under('What kind of report is it?').choose('Missing')
  await person.under('Where is the child missing from?').choose('Home')
  await person.under('Who reported it?').choose('Parent or family')
  await person.under('When was it reported to us?').typeMoment(londonDay(told), londonTime(told))
  await person.under('When was the child last seen?').typeMoment(londonDay(lastSeen), londonTime(lastSeen))
  await person.under('Was the child known to social care?').choose('Known')
  await person.type('What action is to be taken?', 'Police told; visit the home')
  await person.press('Save')
}

/** It saves with an agency that could not be reached once it says why and by when, and without what only the signing off needs. */
async function holdsDiscussion(person: Person, today: Day): Promise<string> {
  const held = person.under('When was the discussion held?')
  await held.typeDay(today)
  await held.tick(/The time is not known/)
  await person.under('How was it held?').choose('Conference call')
  await person.under('What led to it?').choose('Going missing')
  const attended = async (agency: Person, name: string, part: string) => {
    await agency.type('Agency', name)
    await agency.tick('Invited')
    await agency.choose(part)
  }
  await attended(person.under('Agency 1'), 'Police', 'By call')
  await attended(person.under('Agency 2'), 'Social care', 'In person')
  await attended(person.under('Agency 3'), 'Health', 'Did not take part')
  await person.press('Save')
  await person.sees('There is a problem')
  await person.sees('Say why Health did not take part')
  const health = person.under('Agency 3')
  await health.type('Invited, and not reached: why?', 'Nobody on duty until the morning')
  await health.under('By when will that be mended?').typeDay(addDays(today, 1))
  await person.press('Save')
  await person.sees('Saved.')
  await person.follow(/^Strategy discussion/)
  return person.path().split('/')[2]!
}

async function signsOff(person: Person, today: Day): Promise<void> {
  await person.sees('Needed before it can be signed off')
  await person.press('Sign off')
  await person.sees('It cannot be signed off yet')
  await person.follow('Give the missing parts')
  await person.under('What was decided?').choose('Assess without an enquiry')
  const action = person.under('Action 1')
  await action.type('What will be done?', 'See Amy at school')
  await action.type('By whom?', 'Her social worker')
  await action.under('By when?').typeDay(addDays(today, 5))
  await action.type('How will we know?', 'The visit is on her record')
  await person.type('What happens if the preferred action cannot be taken?', 'Visit her at home the same day')
  await person.press('Save the change')
  await person.sees('Saved.')
  await person.follow(/^Strategy discussion/)
  await person.press('Sign off')
  await person.press('Sign off')
  await person.sees('Signed off.')
}

async function figureToRecord(person: Person): Promise<string> {
  await person.follow('Measures')
  await person.follow(/Missing episodes/)
  await person.follow(/See all \d+ in the list/)
  await person.follow('Amy Ashdown')
  assert.equal(
    await person.page
      .locator('h1')
      .innerText()
      .then((words) => words.includes('Missing episode')),
    true,
  )
  return person.path().split('/')[2]!
}
