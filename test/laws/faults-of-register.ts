import type { Fault } from './fault.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: 'register',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [test],
})
const [forum, places, others, raised] = [
  'src/screens/forum/forum.test.ts',
  'src/screens/front/places.test.ts',
  'src/pathways/improvement/others.test.ts',
  'src/screens/improvement/raised.test.ts',
]

export const faultsOfRegister: readonly Fault[] = [
  of(
    'pathways/forums/for-whom.ts',
    forum,
    'What a forum may see of children is shown, and cuts no sitting of its',
    "(eyes !== 'named' && eyes !== 'pseudonym')",
    'true',
  ),
  of(
    'screens/forum/eyes.ts',
    forum,
    'A forum that sees totals alone may be written a child’s name',
    '...named.map(({ part, words })',
    '...named.slice(named.length).map(({ part, words })',
  ),
  of(
    'screens/forum/pack.ts',
    forum,
    'The pack of a public meeting holds whatever its reader may see',
    "=== 'public' ? published(known, today) : known",
    "=== 'public' ? known : known",
  ),
  of(
    'pathways/forums/for-whom.ts',
    forum,
    'An item of a sitting that is shut opens by its own address once it is withdrawn',
    'isForEyes(all, role, one) && (improves',
    '(improves',
  ),
  of(
    'screens/improvement/raised.ts',
    raised,
    'A theme that was raised again is told of its first year alone',
    '.map(({ at }) => [at.record, at])).values()]',
    '.map(({ at }) => [at.record, at])).values()].slice(0, 1)',
  ),
  of(
    'ui/chart/way-of-grades.ts',
    raised,
    'Grades of two frameworks are drawn on one scale',
    '`${framework}: ${grade}`',
    '`${framework.slice(99)}: ${grade}`',
  ),
  of(
    'screens/front/places.ts',
    places,
    'Every place stands on the first line',
    'within.length > 1 ? [{ text, within }] : within',
    'within.length > 99 ? [{ text, within }] : within',
  ),
  of(
    'pathways/improvement/others.ts',
    others,
    'A grade that is not stated is left out of the count',
    'return none > 0 ?',
    'return none > 999 ?',
  ),
]
