import { one } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'

export const migrate = atTheMachine('migrate', 'Bring the store to this program’s version', {
  more: 'Every command and the server do the same before anything else',
  run: async ({ applied, pool }) => {
    const { rows } = await pool.query<{ name: string }>('select name from migration order by name desc limit 1')
    return one({ applied, latest: rows[0]?.name ?? null })
  },
})
