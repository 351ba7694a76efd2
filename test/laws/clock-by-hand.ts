import { dayOf } from './in-london.ts'
import { knownAt, type Version } from './ledger.ts'
import { clocks, stop, type Fact } from './reckoned-clock.ts'

/**
 * The clocks of the missing pathway worked out a second time, from the timescales as a practice lead would read them
 * aloud: plain loops over every version, with a calendar of its own. It shares nothing with the workings but the tables.
 */
export function clocksByHand(versions: readonly Version[], at: number): string[] {
  const now = knownAt(versions, at)
  const kind = (id: string) => now.filter((one) => one.kind === id)
  const answered = (id: string, outcome: string) => kind(id).filter(({ said }) => said['outcome'] === outcome)
  const setting = settingsIn(now)
  /** From April 2026 each rule has its own limit; until then all had one. */
  const ofRule = (limits: Readonly<Record<string, number>>, day: number, rule: string) =>
    day >= dayOf('2026-04-01')! && limits[rule] !== undefined
      ? setting(`prompt.${rule}.within`, day, limits[rule])
      : undefined
  const interviews = ['declined_by_child', 'declined_by_parent', 'not_possible', 'covered'] as const
  const words = {
    declined_by_child: ['declined', 'Declined by the child'],
    declined_by_parent: ['declined', 'Declined by a parent'],
    not_possible: ['not possible', 'Not possible'],
    covered: ['superseded', 'Covered by another interview'],
  } as const
  const child = { died: kind('person_details'), left: kind('moved').filter(({ said }) => said['direction'] === 'out') }

  const interview = clocks(
    kind('missing_episode'),
    'returned',
    { hours: (day) => setting('timescale.return_to_interview.within', day, 72) },
    child,
    [
      ...answered('return_interview', 'held').map((one) => stop(one, one.about, 'happened', 0, 'done', 'Done')),
      ...interviews.flatMap((outcome) =>
        answered('return_interview', outcome).map((one) =>
          stop(one, one.about, 'happened', 1, words[outcome][0], words[outcome][1]),
        ),
      ),
      ...kind('missing_episode')
        .filter(({ said }) => said['no_interview'] !== null)
        .map((one) => stop(one, one.record, 'returned', 1, 'not required', 'Recorded on the episode as not needed')),
    ],
  )
  const sharing = clocks(
    answered('return_interview', 'held'),
    'happened',
    {
      workingDays: (day) => setting('timescale.interview_to_sharing.within', day, 5),
      local: (day) => setting('timescale.interview_to_sharing.local', day, 1),
    },
    child,
    kind('information_shared').map((one) => stop(one, one.about, 'shared', 0, 'done', 'Done')),
  )
  const prompt = clocks(
    kind('prompt'),
    'known',
    {
      earlierToo: true,
      hours: (day, { said }) => ofRule(inHours, day, String(said['rule'])),
      workingDays: (day, { said }) =>
        ofRule(inWorkingDays, day, String(said['rule'])) ?? setting('timescale.prompt_to_answer.within', day, 3),
    },
    child,
    [
      ...kind('strategy_discussion').map((one) => stop(one, one.about, 'held', 0, 'done', 'Done')),
      ...kind('prompt_answer').map((one) => stop(one, one.about, 'answered', 1, 'done', 'A manager gave a reason')),
    ],
  )
  return [
    ...interview.map((line) => `return_to_interview ${line}`),
    ...sharing.map((line) => `interview_to_sharing ${line}`),
    ...prompt.map((line) => `prompt_to_answer ${line}`),
  ]
}

const inHours = { still_missing: 24, harm_disclosed: 24, no_interview_date: 24 }
const inWorkingDays = {
  repeat_missing: 3,
  missing_more_often: 3,
  missing_for_longer: 3,
  missing_closer_together: 3,
  missing_with_flag: 1,
}

/** The number that an authority had set for a day, or the declared one; what is no number is nobody's limit. */
function settingsIn(now: readonly Fact[]) {
  return (key: string, day: number, declared: number): number => {
    const chosen = now
      .filter(({ kind, said }) => kind === 'setting' && said['key'] === key && dayOf(said['from'])! <= day)
      .toSorted((a, b) => dayOf(a.said['from'])! - dayOf(b.said['from'])! || a.from - b.from)
      .at(-1)
    const value = /^\d+$/.test(String(chosen?.said['value'])) ? Number(chosen!.said['value']) : declared
    return value
  }
}
