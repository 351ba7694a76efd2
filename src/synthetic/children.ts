import { ageOn, type Day } from '#language/day.ts'
import type { Book } from './book.ts'
import { recordCare } from './care.ts'
import { Chance } from './chance.ts'
import type { Child } from './child.ts'
import { recordDuplicate } from './duplicates.ts'
import { inventFamily } from './family.ts'
import { recordFlags, recordMissingFromEducation } from './flags.ts'
import { absencesOf } from './going-missing.ts'
import { recordInterview } from './interviews.ts'
import { recordAbsence } from './missing-records.ts'
import type { Service } from './people.ts'
import { recordPlacedHere } from './placed-here.ts'
import { allocate, homesOf, type Responsible } from './responsible.ts'
import type { Scene } from './scene.ts'
import { recordFamily } from './who-they-are.ts'

export type Inventing = { book: Book; service: Service; today: Day; seed: number; authority: number; children: number }

/** Where the cases of children who went missing were, kept for the prompts about them. Nobody else needs remembering. */
export type Cases = Map<string, Responsible>

/** One family after another, until there are as many children as were asked for; yields how many there are after each. */
export function* inventChildren(inventing: Inventing, cases: Cases, alreadyThere: number): Generator<number> {
  const { book, service, today, seed, authority, children } = inventing
  const officers = service.of('contact_officer')
  let undone = false
  for (let there = alreadyThere, family = 0; there < children; family++) {
    const chance = new Chance(seed, authority, 1, family)
    const scene: Scene = { book, chance, service, today, officer: chance.pick(officers) }
    const drawn = inventFamily(book, chance, today, children - there)
    const first = there + 1
    recordFamily(scene, drawn, (child) => first + drawn.children.indexOf(child))
    there += drawn.children.length
    const homes = homesOf(scene)
    for (const child of drawn.children) {
      recordCare(scene, drawn, child)
      const responsible = allocate(scene, child, homes)
      if (recordMissing(scene, child)) cases.set(child.id, responsible)
      recordMissingFromEducation(scene, child)
    }
    // One child in a hundred or so was entered twice.
    const twice = drawn.children.filter(({ born, known }) => born !== null && born <= known)
    if (there < children && twice.length > 0 && chance.yes(0.02)) {
      const wrong: boolean = !undone && chance.yes(0.5)
      undone ||= wrong
      recordDuplicate(scene, drawn, chance.pick(twice), (there += 1), wrong)
    }
    yield there
  }
}

/** Whether the child went missing at all. */
function recordMissing(scene: Scene, child: Child): boolean {
  const { chance, today } = scene
  const placedHere =
    child.inCare === null &&
    child.born !== null &&
    child.closed === null &&
    ageOn(child.born, today) >= 8 &&
    chance.yes(0.03)
  if (placedHere) recordPlacedHere(scene, child)
  const absences = absencesOf(chance, child, today)
  let recorded = 0
  for (const absence of absences) {
    const episode = recordAbsence(scene, child, absence, placedHere)
    if (episode === null) continue
    recorded += 1
    if (episode.returned < scene.book.now) recordInterview(scene, child, episode)
  }
  recordFlags(scene, child, recorded)
  return recorded > 0
}
