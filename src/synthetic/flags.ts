import { ageOn, type Day } from '#language/day.ts'
import { exploitationFlag, missingFromEducation } from '#pathways/missing/records.ts'
import type { Version } from './book.ts'
import type { Child } from './child.ts'
import { earlier, hour, later, latest, startOf } from './moments.ts'
import { schools } from './place.ts'
import { entered, type Scene } from './scene.ts'

/** A flag is raised, reviewed up or down, and taken off with a reason and a reviewer. Children who go missing have more of them. */
export function recordFlags({ book, chance, service, today }: Scene, child: Child, timesMissing: number): void {
  if (child.born === null || ageOn(child.born, today) < 11 || child.closed !== null) return
  if (!chance.yes(timesMissing >= 5 ? 0.45 : timesMissing > 0 ? 0.12 : 0.012)) return
  const reviewer = chance.pick(service.of('team_manager'))
  const from = latest(child.known, earlier(today, chance.between(10, 640)))
  const answers = {
    of: chance.weighted({ criminal: 50, sexual: 38, both: 12 }),
    level: chance.weighted({ emerging: 50, moderate: 35, significant: 15 }),
    from,
    reviewer: chance.yes(0.97) ? reviewer : null,
    reasons: 'New and older friends, unexplained money and travel, and what school has seen',
  }
  const versions: Version[] = [{ at: entered(chance, from), answers }]
  const reviewed = later(from, chance.between(60, 120))
  if (reviewed < today && chance.yes(0.5)) {
    versions.push({
      at: entered(chance, reviewed),
      answers: { ...answers, level: chance.pick(['emerging', 'moderate', 'significant']) },
      reason: 'Reviewed at the exploitation panel',
    })
  }
  const off = later(from, chance.between(120, 500))
  if (off < today && chance.yes(0.7)) {
    const last = versions.at(-1)!.answers
    versions.push({
      at: entered(chance, off),
      answers: { ...last, until: off, reason_off: 'No sign of exploitation for three months; agreed by the panel' },
      reason: 'Taken off at review',
    })
  }
  book.enter({ kind: exploitationFlag, subjects: [child.id], by: reviewer, versions })
}

/** Missing from education is a cohort of its own, of any school age. */
export function recordMissingFromEducation({ book, chance, officer, today }: Scene, child: Child): void {
  if (child.born === null || !chance.yes(0.012)) return
  const age = ageOn(child.born, today)
  if (age < 6 || age > 16) return
  const began = latest(child.known, earlier(today, chance.between(5, 600)))
  const at = entered(chance, began, '4')
  const answers = {
    began,
    ended: null as Day | null,
    school: chance.pick(schools),
    reported_by: 'School attendance team',
    action: chance.yes(0.95) ? 'Education welfare to visit and find a school place' : null,
  }
  const ended = later(began, chance.between(15, 160))
  const versions: Version[] = [{ at, answers }]
  if (startOf(ended) + 9 * hour > at && chance.yes(0.8))
    versions.push({ at: entered(chance, ended), answers: { ...answers, ended }, reason: 'A school place was found' })
  book.enter({ kind: missingFromEducation, subjects: [child.id], by: officer, versions })
}
