import fc from 'fast-check'
import type { Clock, What } from './happening.ts'

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
  ['timescale.prompt_to_answer.within', ['1', '2', '5', '1e12']],
  ['timescale.interview_to_sharing.local', ['2', '3']],
  ['timescale.interview_to_sharing.within', ['3', '"ten"', 'as agreed']],
  ['prompt.repeat_missing.within', ['1', '5']],
  ['prompt.harm_disclosed.within', ['4', '48']],
  ['prompt.still_missing.within', ['12', '"soon"']],
  ['prompt.repeat_missing.atLeast', ['2', '4']],
  ['prompt.repeat_missing.withinDays', ['30', '60']],
  ['prompt.missing_closer_together.on', ['true', 'false']],
  ['prompt.still_missing.afterHours', ['12', '48', '2.5']],
]

export const ordinary: fc.Arbitrary<What> = fc.oneof(
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
)

export const changed: fc.Arbitrary<What> = fc.constantFrom(...settings).chain(([key, values]) =>
  fc.record({
    is: fc.constant('setting'),
    key: fc.constant(key),
    value: fc.constantFrom(...values),
    rebuilt: fc.boolean(),
  }),
)
