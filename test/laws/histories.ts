import fc from 'fast-check'
import type { Happening, What } from './happening.ts'
import { changed, ordinary } from './happenings.ts'

const among = (what: fc.Arbitrary<What>, ...daysLate: number[]) =>
  fc.record({
    hoursLater: fc.integer({ min: 1, max: 30 }),
    daysLate: fc.constantFrom(...(daysLate.length > 0 ? daysLate : [0, 0, 0, 1, 2, 9, 40])),
    what,
  })

const changing: ReadonlySet<What['is']> = new Set(['allocation', 'correction', 'withdrawal', 'unmerge', 'move'])

/**
 * Settings change only in the first part, so that after it the caches are kept by every save and never built anew. Last
 * comes what is put right long afterwards, since a later save for the same child would mend what an earlier one forgot.
 */
export type History = { unsettled: Happening[]; settled: Happening[]; putRight: Happening[] }
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
    putRight: fc.array(
      among(
        ordinary.filter(({ is }) => changing.has(is)),
        40,
      ),
      long(Math.ceil(size / 8)),
    ),
  })
}
