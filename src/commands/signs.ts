import { serviceNames } from '#workings/read/names.ts'
import { signs as signsFound } from '#workings/read/signs.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { flag, whole } from './line/option.ts'

export const signs = asPerson(
  'audit signs',
  'What stated rules noticed in the access log and nobody has looked into yet; the newest first',
  ['audit'],
  {
    more: 'The server looks at each day after it has ended. What was found is said on the page, or saved as a sign_answer',
    options: {
      all: flag('also those that were looked into'),
      most: whole('N', 'at most so many; 1,000 where nothing is said', 1, 1_000_000),
    },
    run: async ({ read }, { all, most }) => {
      const found = await read(async (seam) => {
        const { rows } = await signsFound(seam, { waiting: !all, most: most ?? 1_000 })
        const names = await serviceNames(
          seam,
          rows.map(({ worker }) => worker),
        )
        const open = await seam.opened(rows.flatMap(({ child }) => child ?? []))
        return rows.map(({ sign, day, worker, rule, words, entries, found, looked_into, child }) => ({
          sign,
          day,
          worker,
          name: names.get(worker) ?? null,
          rule,
          words,
          entries: entries.length,
          child: child !== null && open.has(child) ? child : null,
          found,
          looked_into,
        }))
      })
      const columns = {
        day: '',
        name: 'name not recorded',
        rule: '',
        entries: '',
        found: 'to be looked into',
        sign: '',
      }
      return rows(found, columns, 'Every sign has been looked into.')
    },
  },
)
