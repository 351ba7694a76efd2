import { find as search } from '#workings/read/find.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { rest } from './line/option.ts'

export const find = asPerson('find', 'Find a child by any spelling of a name, a date of birth or a number', ['list'], {
  more: 'The nearest 25 of those whom the person may open',
  takes: { text: rest('TEXT', 'a name, a date of birth or a number, or some of each') },
  examples: ["find amy smith 2011-05-05 --as 'Mina Manager'"],
  run: async ({ read }, given) => {
    const found = await read((seam) => search(seam, given.text))
    const shown = found.map(({ child, given_name, family_name, born, expected, died, numbers }) => ({
      child,
      name: [given_name, family_name].filter(Boolean).join(' ') || null,
      born,
      expected,
      died,
      numbers,
    }))
    return rows(
      shown,
      {
        name: 'not recorded',
        born: ({ expected }) => (typeof expected === 'string' ? `expected ${expected}` : 'not recorded'),
        numbers: 'not recorded',
        child: '',
      },
      'No child whom this person may open matches. Restricted children do not show here.',
    )
  },
})
