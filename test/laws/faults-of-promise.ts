import type { Fault } from './fault.ts'

const promise = 'src/screens/improvement/promise.test.ts'
const lapse = 'src/screens/improvement/lapse.test.ts'
const forum = 'src/screens/forum/forum.test.ts'
const money = 'src/screens/improvement/money.test.ts'
const fallen = 'src/language/fallen.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: 'promise',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [test],
})

export const faultsOfPromise: readonly Fault[] = [
  of(
    'pathways/improvement/closing.ts',
    promise,
    'Closing needs no evidence',
    "said !== 'close' || chosen(answers, 'evidence')",
    "said !== 'close' || chosen(answers, 'approver')",
  ),
  of(
    'pathways/improvement/standing.ts',
    promise,
    'Evidence that was withdrawn closes still',
    'if (restsOn.length === 0)',
    'if (restsOn.length < 0)',
  ),
  of(
    'screens/improvement/closing.ts',
    promise,
    'A meeting to come closes',
    "at.answers.held !== 'yes'",
    "at.answers.held === 'no'",
  ),
  of(
    'pathways/improvement/published.ts',
    promise,
    'An outcome is open before it is published',
    '!isPublished(one, today)',
    '!isPublished(one, today) && today === null',
  ),
  of(
    'pathways/improvement/arrears.ts',
    promise,
    'Nobody sees what is not captured',
    'answers.declared - captured',
    'captured - captured',
  ),
  of('workings/lapses/pass.ts', lapse, 'A fall marks nothing', 'return found.length', 'return 0'),
  of(
    'workings/lapses/pass.ts',
    lapse,
    'Each pass marks it again',
    'where l.about = e.record)',
    'where l.about = e.child)',
  ),
  of('language/fallen.ts', fallen, 'Chance is taken for a fall', 'value < lower)', 'value < mean)'),
  of(
    'language/fallen.ts',
    fallen,
    'Six months together are a fall',
    'worse && together >= run',
    'worse && together >= run - 1',
  ),
  of(
    'screens/forum/carried.ts',
    lapse,
    'What lapsed is tabled at every forum',
    'by === forum.record ||',
    'by !== null ||',
  ),
  of(
    'screens/forum/carried.ts',
    forum,
    'An action is lost after its meeting',
    'meetings.has(one.about ??',
    '!meetings.has(one.about ??',
  ),
  of(
    'screens/improvement/place.ts',
    forum,
    'Minutes need no reasons',
    "answers.reasons !== 'yes') return []",
    "answers.reasons !== 'no') return []",
  ),
  of(
    'screens/forum/pack.ts',
    forum,
    'A pack shows the plan of today',
    'await heldFor(ask, seam, at)',
    'await heldFor(ask, seam)',
  ),
  of(
    'screens/improvement/road.ts',
    forum,
    'A day that was moved is forgotten',
    "next.answers['due'] !== due",
    "next.answers['due'] === due",
  ),
  of(
    'pathways/improvement/sums.ts',
    money,
    'Parts always add up',
    'total - (whole.answers.amount ?? 0)',
    'total - total',
  ),
]
