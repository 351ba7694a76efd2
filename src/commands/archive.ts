import { archive as read } from '#workings/read/archive.ts'
import { childNames } from '#workings/read/names.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const archive = asPerson(
  'archive',
  'What was sealed on adoption, whom each child became, and what both records hold',
  ['list', 'adoption archive'],
  {
    more: 'For the adoption archive alone. A seal, or a new identity, that was made by mistake is withdrawn by `save --withdraw`',
    run: async ({ read: reading }) => {
      const found = await reading(async (seam) => {
        const all = await read(seam)
        const names = await childNames(
          seam,
          all.flatMap(({ child, became }) => (became === null ? [child] : [child, became])),
        )
        return all.map(({ child, became, ...rest }) => ({
          child,
          name: names.get(child)?.name ?? null,
          became,
          named: became && (names.get(became)?.name ?? null),
          ...rest,
        }))
      })
      return rows(
        found,
        {
          name: 'not recorded',
          named: 'no new identity',
          ordered_on: 'not recorded',
          sealed_at: '',
          shared: 'nothing',
          child: '',
          seal: 'withdrawn',
          link: 'none',
        },
        'Nothing is sealed.',
      )
    },
  },
)
