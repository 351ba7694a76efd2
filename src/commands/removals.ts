import { removalsWordsOf } from './removal/rows.ts'
import { removals as listed } from '#workings/read/removals.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { flag, whole } from './line/option.ts'

export const removals = asPerson(
  'removals',
  'What was asked to be removed by law, and what became of it; what waits first',
  ['remove'],
  {
    options: {
      waiting: flag('only what waits for a second person'),
      most: whole('N', 'at most so many; 1,000 where nothing is said', 1, 100_000),
    },
    run: async ({ read }, { waiting, most }) => {
      const found = await read(async (seam) =>
        removalsWordsOf(seam, (await listed(seam, { waiting, most: most ?? 1_000 })).rows),
      )
      return rows(
        found,
        { asked: '', what: '', category: '', by: 'name not recorded', answer: 'waits', answered_by: '', removal: '' },
        'No removal.',
      )
    },
  },
)
