import type { Fault } from './fault.ts'

const of = (file: string, says: string, find: string, plant: string): Fault => ({
  law: 'totals-alone',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: ['test/access/totals-alone.test.ts'],
})

/** Of what those who see no child could take from what else they are shown (docs/decisions/0217-totals-told-twice.md). */
export const faultsOfTotals: readonly Fault[] = [
  of(
    'screens/lesson/told.ts',
    'A quarter is told although its months tell the rest',
    "kept?.whole ? 'suppressed'",
    "kept === undefined ? 'suppressed'",
  ),
  of(
    'screens/lesson/told.ts',
    'The parts of a quarter are told although they sum to it',
    'part || kept.whole',
    'part && threshold < 0',
  ),
  of('workings/figures/suppress.ts', 'What was tried is told to one', 'Math.round(n / fives) * fives', 'n'),
  of(
    'screens/board/figure-words.ts',
    'A draft tells small counts to whoever is asked for words',
    "seesTotalsOnly(ask) && hiddenFrom('aggregate', below)(figure)",
    "false && seesTotalsOnly(ask) && hiddenFrom('aggregate', below)(figure)",
  ),
  of(
    'screens/board/forum.ts',
    'A paper by codes lists children to whoever sees none',
    "role === 'lead_member' ? 'pseudonym' : 'aggregate'",
    "role === 'lead_member' ? 'pseudonym' : eyes",
  ),
  of(
    'screens/board/part.ts',
    'An administrator puts in a figure of any days',
    'const parted = seesTotalsOnly(ask)',
    'const parted = false && seesTotalsOnly(ask)',
  ),
]
