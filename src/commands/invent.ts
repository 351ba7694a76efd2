import { goingOut } from '#press/posting.ts'
import { authorityName } from '#synthetic/place.ts'
import { fillInvented } from '#synthetic/fill.ts'
import { Refusal } from '#workings/refusal.ts'
import { one } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'
import { day, flag, needed, text, whole } from './line/option.ts'
import { Mistake } from './line/statuses.ts'

export const invent = atTheMachine('invent', 'Make up an authority to look at; nobody in it is real', {
  more: 'The same children, seed and day make the same authority',
  options: {
    children: needed(whole('N', 'how many children', 50, 1_000_000)),
    seed: needed(whole('S', 'the seed', 0, 2_147_483_647)),
    today: day('the day on which it stands, with two years behind it; the real one where it is not given'),
    name: text('NAME', `what it is called; ${authorityName} where nothing is said`),
    'into-database-url': flag('allow it in an empty DATABASE_URL, which is never filled by itself'),
  },
  examples: ['invent --children 2000 --seed 1'],
  run: async ({ pool, embedded, realToday, progress, config }, given) => {
    if (!embedded && !given['into-database-url'])
      throw new Mistake([
        'The store is a DATABASE_URL of your own. Add --into-database-url if it is empty and meant for an invented authority',
      ])
    const { rows } = await pool.query<{ authority: number; name: string; invented: boolean }>(
      'select authority, name, invented from authority',
    )
    const real = rows.find(({ invented }) => !invented)
    if (real)
      throw new Refusal(
        'cannot',
        `This store holds ${real.name}, which is not invented, and nothing is ever made up beside it`,
      )
    if (rows[0])
      throw new Refusal(
        'cannot',
        `${rows[0].name} is here already, with its records. Use a DATA_DIR of its own for another`,
      )
    const began = performance.now()
    const filled = await fillInvented(
      pool,
      {
        children: given.children,
        seed: given.seed,
        today: given.today ?? realToday,
        going: goingOut(config.publicUrl),
        ...(given.name ? { name: given.name } : {}),
      },
      progress,
    )
    return one({
      name: given.name ?? authorityName,
      children: filled.children,
      records: filled.records,
      people: filled.people.length,
      seed: given.seed,
      today: given.today ?? realToday,
      seconds: Math.round((performance.now() - began) / 10) / 100,
    })
  },
})
