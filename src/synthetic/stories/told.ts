import type { Answers } from '#language/record.ts'
import { informationShared, missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import type { Child } from '../child.ts'
import { dayAt, hour, momentAt, type Ms } from '../moments.ts'
import type { Stage } from './stage.ts'

type Report = Partial<Answers<typeof missingEpisode.fields>>
type Interview = Partial<Answers<typeof returnInterview.fields>>

/** A report, and the return as a second version where there has been one. What is said of the return is said only then. */
export function missing(stage: Stage, child: Child, started: Ms, returned: Ms | null, more: Report = {}): string {
  const { book, officer } = stage.scene
  const { returned: hourNotKnown, interview_planned, no_interview, ...said } = more
  const report = {
    type: 'missing',
    missing_from: child.inCare ? 'care' : 'home',
    reported_by: child.inCare ? 'home_staff' : 'parent',
    started: momentAt(started),
    reported: momentAt(started + hour),
    known_to_us: 'yes',
    police_reference: `SYN-M-${child.given.toUpperCase()}-${dayAt(started)}`,
    risk: 'medium',
    action: 'Police checking known addresses; return interview to be offered',
    ...said,
  }
  const versions: { at: Ms; answers: Record<string, unknown>; reason?: string }[] = [
    { at: started + 1.5 * hour, answers: report },
  ]
  if (returned !== null) {
    const back = { returned: hourNotKnown ?? momentAt(returned), returned_to: child.inCare ? 'placement' : 'home' }
    const answers = { ...report, ...back, interview_planned, no_interview }
    versions.push({ at: returned + hour, answers, reason: 'The child returned' })
  }
  return book.enter({ kind: missingEpisode, subjects: [child.id], by: officer, versions })!
}

export function interview(stage: Stage, child: Child, about: string, happened: Ms, more: Interview = {}): string {
  const by = stage.interviewer
  const words = 'Wanted to see friends. Asked for a later time to be home.'
  const held = { independent: 'yes', harm: 'no', pulled: ['friends'], said: words }
  const outcome = more.outcome ?? 'held'
  const answers = { outcome, happened: momentAt(happened), by, ...(outcome === 'held' ? held : {}), ...more }
  const versions = [{ at: happened + hour, answers }]
  return stage.scene.book.enter({ kind: returnInterview, subjects: [child.id], about, by, versions })!
}

function share(stage: Stage, child: Child, about: string, at: Ms): void {
  const told = { with_whom: ['social_worker', 'police'], what: 'Places and friends named, and what would help' }
  const answers = { shared: momentAt(at), ...told, used_in: ['risk_assessment'] }
  const versions = [{ at: at + hour, answers }]
  stage.scene.book.enter({ kind: informationShared, subjects: [child.id], about, by: stage.interviewer, versions })
}

/** Missing overnight, back in the morning, offered that day, seen the day after and told to the social worker. */
export function overnight(stage: Stage, child: Child, days: number): string {
  const episode = missing(stage, child, stage.at(days, '21:15'), stage.at(days - 1, '07:40'))
  interview(stage, child, episode, stage.at(days - 1, '11:00'), { outcome: 'offered' })
  const held = interview(stage, child, episode, stage.at(days - 2, '16:00'))
  share(stage, child, held, stage.at(days - 2, '17:30'))
  return episode
}
