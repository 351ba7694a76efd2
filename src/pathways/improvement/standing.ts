import { evidenceLapsed } from '#language/spine/index.ts'
import { closing, evidence } from './closing.ts'
import { milestone, progressReview, improvementAction } from './plan.ts'
import { recommendation } from './register.ts'
import { byAbout, ofKind, type Any, type Told } from './told.ts'

export type Action = Told<typeof improvementAction> & { milestones: readonly Told<typeof milestone>[] }
export type Lapse = Told<typeof evidenceLapsed>
export type Evidence = Told<typeof evidence> & { lapse: Lapse | null }
export type Decision = Told<typeof closing>

/** How one recommendation stands, worked out from what is on record: nobody types that it is closed. */
export type Standing = {
  recommendation: Told<typeof recommendation>
  actions: readonly Action[]
  reviews: readonly Told<typeof progressReview>[]
  evidence: readonly Evidence[]
  /** The newest first. */
  decisions: readonly Decision[]
  /** The decision that it is closed by; null while it is open. */
  closedBy: Decision | null
  /** Why a decision that says so does not close it. */
  notClosed: string | null
  /** The lapses of evidence that its closing rests on, and that no forum has looked at since. */
  tabled: readonly Lapse[]
  impact: 'not yet evidenced' | 'evidenced' | 'lapsed'
}

/** Every recommendation with all that belongs to it. */
export function standings(all: readonly Any[]): Standing[] {
  const [milestones, actions] = [byAbout(ofKind(all, milestone)), byAbout(ofKind(all, improvementAction))]
  const lapses = byAbout(ofKind(all, evidenceLapsed))
  const [evidences, decisions] = [byAbout(ofKind(all, evidence)), byAbout(ofKind(all, closing))]
  const reviews = byAbout(ofKind(all, progressReview))
  return ofKind(all, recommendation).map((one) => {
    const shown = (evidences.get(one.record) ?? []).map((each) => ({
      ...each,
      lapse: lapses.get(each.record)?.[0] ?? null,
    }))
    const decided = latestFirst(decisions.get(one.record) ?? [])
    return {
      recommendation: one,
      actions: (actions.get(one.record) ?? []).map((each) => ({
        ...each,
        milestones: milestones.get(each.record) ?? [],
      })),
      reviews: reviews.get(one.record) ?? [],
      evidence: shown,
      decisions: decided,
      ...closed(decided, shown),
      impact: impactOf(shown),
    }
  })
}

/**
 * The newest decision that says either way counts. One to close counts only on evidence that is whole, still on record
 * and of this recommendation: whoever wrote it, and by whatever way.
 */
function closed(
  decisions: readonly Decision[],
  evidences: readonly Evidence[],
): Pick<Standing, 'closedBy' | 'notClosed' | 'tabled'> {
  const open = { closedBy: null, notClosed: null, tabled: [] }
  const turning = decisions.find(({ answers: { decided } }) => decided === 'close' || decided === 'reopen')
  if (turning?.answers.decided !== 'close') return open
  if (turning.state === 'incomplete') return { ...open, notClosed: 'The decision to close it lacks a part' }
  const restsOn = evidences.filter(
    ({ record, state, lapse }) =>
      state !== 'incomplete' &&
      turning.answers.evidence?.includes(record) &&
      (lapse === null || lapse.first_known > turning.first_known),
  )
  if (restsOn.length === 0)
    return {
      ...open,
      notClosed: 'The evidence that it was closed on is no longer on record, is not whole, or had lapsed already',
    }
  const lapsed = restsOn.flatMap(({ lapse }) => lapse ?? [])
  const since = decisions[0]!.first_known
  return { closedBy: turning, notClosed: null, tabled: lapsed.filter(({ first_known }) => first_known > since) }
}

const latestFirst = (decisions: readonly Decision[]): Decision[] =>
  decisions.toSorted(
    (a, b) =>
      (b.answers.decided_on ?? '').localeCompare(a.answers.decided_on ?? '') ||
      b.first_known.localeCompare(a.first_known),
  )

/** Delivery moves it nowhere (law 6): only evidence does, and evidence that has lapsed takes it back. */
function impactOf(evidences: readonly Evidence[]): Standing['impact'] {
  const whole = evidences.filter(({ state }) => state !== 'incomplete')
  if (whole.some(({ lapse }) => lapse === null)) return whole.some(({ lapse }) => lapse) ? 'lapsed' : 'evidenced'
  return whole.length > 0 ? 'lapsed' : 'not yet evidenced'
}

/** An action that is neither done nor given up, after its day. */
export const isLate = ({ answers: { delivery, due } }: Told<typeof improvementAction>, today: string): boolean =>
  due !== null && due < today && delivery !== 'done' && delivery !== 'stopped'

export const isPromise = ({ answers: { promised_in, promise } }: Told<typeof improvementAction>): boolean =>
  promised_in !== null || promise !== null
