import fc from 'fast-check'

/**
 * What may happen in a service, in the order in which somebody gets round to recording it. A number that names a child or
 * a record is counted round those there are by then, so any list of these makes sense, and so does any part of it.
 */
export type Happening = { hoursLater: number; daysLate: number; what: What }

export type What =
  | {
      is: 'child'
      born: 'known' | 'nearly eighteen' | 'unborn' | 'not recorded'
      sex: 'female' | 'male' | null
      moves: boolean
    }
  | { is: 'allocation'; child: number; team: number; role: 'social_worker' | 'duty' | null; ends: number | null }
  | {
      is: 'episode'
      child: number
      clock: Clock
      lasts: number | null
      hourOfReturn: boolean
      noInterview: string | null
      planned: boolean
      type: string | null
      history: boolean
    }
  | {
      is: 'interview'
      episode: number
      outcome: string
      after: number
      hourKnown: boolean
      harm: 'yes' | 'no'
      about: 'episode' | 'nothing' | "another child's"
    }
  | { is: 'sharing'; interview: number; after: number; hourKnown: boolean }
  | { is: 'discussion'; about: 'prompt' | 'episode'; which: number; sibling: number | null; clock: Clock }
  | { is: 'reason'; prompt: number; why: string }
  | { is: 'flag'; child: number; ends: number | null }
  | { is: 'care'; child: number; ends: number | null; placement: string }
  | { is: 'move'; child: number; direction: 'in' | 'out' }
  | { is: 'death'; child: number }
  | { is: 'restriction'; child: number }
  | { is: 'merge'; child: number; duplicate: number }
  | { is: 'unmerge'; merge: number }
  | {
      is: 'correction'
      record: number
      change: 'none' | 'other day' | 'hours lost' | 'return lost'
      days: number
      stale: boolean
    }
  | { is: 'withdrawal'; record: number }
  | { is: 'setting'; key: string; value: string; rebuilt: boolean }
  | { is: 'minute'; rebuilt: boolean }
  | { is: 'issue' }

/** A time on the clock, or null where nobody knows the hour. */
type Clock = string | null

const which = fc.nat({ max: 10_000 })
const clock = fc.constantFrom<Clock>('00:00', '08:00', '12:15', '20:30', '23:59', null)
const days = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null })
const often = (weight: number, arbitrary: fc.Arbitrary<What>) => ({ weight, arbitrary })

const outcomes = [
  'held',
  'held',
  'held',
  'offered',
  'attempted',
  'declined_by_child',
  'declined_by_parent',
  'not_possible',
  'covered',
] as const
const settings: readonly (readonly [string, readonly string[]])[] = [
  ['timescale.return_to_interview.within', ['24', '48', '96']],
  ['timescale.prompt_to_answer.within', ['1', '2', '5']],
  ['timescale.interview_to_sharing.local', ['2', '3']],
  ['timescale.interview_to_sharing.within', ['3', '"ten"', 'as agreed']],
  ['prompt.repeat_missing.atLeast', ['2', '4']],
  ['prompt.repeat_missing.withinDays', ['30', '60']],
  ['prompt.missing_closer_together.on', ['true', 'false']],
  ['prompt.still_missing.afterHours', ['12', '48']],
]

const ordinary = fc.oneof(
  often(
    4,
    fc.record({
      is: fc.constant('child'),
      born: fc.constantFrom('known', 'known', 'nearly eighteen', 'unborn', 'not recorded'),
      sex: fc.constantFrom('female', 'male', null),
      moves: fc.boolean(),
    }),
  ),
  often(
    8,
    fc.record({
      is: fc.constant('allocation'),
      child: which,
      team: which,
      role: fc.constantFrom('social_worker', 'social_worker', 'duty', null),
      ends: days,
    }),
  ),
  often(
    34,
    fc.record({
      is: fc.constant('episode'),
      child: which,
      clock,
      lasts: fc.option(fc.integer({ min: 1, max: 120 }), { freq: 6, nil: null }),
      hourOfReturn: fc.boolean(),
      noInterview: fc.constantFrom(null, null, null, null, 'home_authority', 'declined'),
      planned: fc.boolean(),
      type: fc.constantFrom('missing', 'missing', 'unauthorised_absence', null),
      history: fc.constantFrom(false, false, false, false, false, false, true),
    }),
  ),
  often(
    24,
    fc.record({
      is: fc.constant('interview'),
      episode: which,
      outcome: fc.constantFrom(...outcomes),
      after: fc.integer({ min: -5, max: 130 }),
      hourKnown: fc.boolean(),
      harm: fc.constantFrom('no', 'no', 'no', 'yes'),
      about: fc.constantFrom('episode', 'episode', 'episode', 'episode', 'episode', 'nothing', "another child's"),
    }),
  ),
  often(
    8,
    fc.record({
      is: fc.constant('sharing'),
      interview: which,
      after: fc.integer({ min: -5, max: 200 }),
      hourKnown: fc.boolean(),
    }),
  ),
  often(
    9,
    fc.record({
      is: fc.constant('discussion'),
      about: fc.constantFrom('prompt', 'episode'),
      which,
      sibling: fc.option(which, { nil: null }),
      clock,
    }),
  ),
  often(
    7,
    fc.record({
      is: fc.constant('reason'),
      prompt: which,
      why: fc.constantFrom('other_plan', 'not_warranted', 'grounds_wrong'),
    }),
  ),
  often(4, fc.record({ is: fc.constant('flag'), child: which, ends: days })),
  often(
    4,
    fc.record({ is: fc.constant('care'), child: which, ends: days, placement: fc.constantFrom('U1', 'K2', 'P1') }),
  ),
  often(2, fc.record({ is: fc.constant('move'), child: which, direction: fc.constantFrom('in', 'out') })),
  often(1, fc.record({ is: fc.constant('death'), child: which })),
  often(2, fc.record({ is: fc.constant('restriction'), child: which })),
  often(6, fc.record({ is: fc.constant('merge'), child: which, duplicate: which })),
  often(4, fc.record({ is: fc.constant('unmerge'), merge: which })),
  often(
    24,
    fc.record({
      is: fc.constant('correction'),
      record: which,
      change: fc.constantFrom('none', 'other day', 'hours lost', 'return lost'),
      days: fc.integer({ min: -4, max: 3 }),
      stale: fc.constantFrom(false, false, false, true),
    }),
  ),
  often(10, fc.record({ is: fc.constant('withdrawal'), record: which })),
  often(6, fc.record({ is: fc.constant('minute'), rebuilt: fc.constantFrom(false, false, false, true) })),
  often(2, fc.constant({ is: 'issue' })),
) as fc.Arbitrary<What>

const changed = fc
  .constantFrom(...settings)
  .chain(([key, values]) =>
    fc.record({
      is: fc.constant('setting'),
      key: fc.constant(key),
      value: fc.constantFrom(...values),
      rebuilt: fc.boolean(),
    }),
  ) as fc.Arbitrary<What>

const among = (what: fc.Arbitrary<What>) =>
  fc.record({ hoursLater: fc.integer({ min: 1, max: 30 }), daysLate: fc.constantFrom(0, 0, 0, 1, 2, 9, 40), what })

/** Settings change only in the first part, so that in the second the caches are kept by every save and never built anew. */
export type History = { unsettled: Happening[]; settled: Happening[] }
export const histories = (size: number): fc.Arbitrary<History> => {
  const long = (length: number) => ({ minLength: length, maxLength: length })
  return fc.record({
    unsettled: fc.array(
      among(fc.oneof({ weight: 8, arbitrary: ordinary }, { weight: 1, arbitrary: changed })),
      long(Math.floor(size / 3)),
    ),
    settled: fc.array(
      among(ordinary.filter((what) => what.is !== 'minute' || !what.rebuilt)),
      long(Math.ceil((size * 2) / 3)),
    ),
  })
}
