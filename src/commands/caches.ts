import { log } from '#workings/access/log.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { differences } from './caches/differences.ts'
import { one, rows } from './line/answer.ts'
import { doneBy } from './line/command.ts'
import { statuses } from './line/statuses.ts'

export const cachesRebuild = doneBy(
  'caches rebuild',
  'Drop every cache and derive it anew from the records',
  ['configure'],
  {
    more: 'Pages and figures say the same before, during and after; saving waits until it is done',
    run: async ({ db, declarations, authority, realToday, at, progress, reader, machineWords }) => {
      const began = performance.now()
      await asKeeper(db, async (tx) => {
        await log(tx, authority.authority, reader, at, [
          { action: 'command', what: 'caches rebuild', reason: machineWords },
        ])
        await rebuildCaches(
          tx,
          declarations,
          { authority: authority.authority, today: realToday, knownAt: null },
          at,
          (done) => progress(`Worked out the ${done}`),
        )
      })
      return one({ rebuilt: ['clocks', 'figures', 'search'], seconds: seconds(began) })
    },
  },
)

export const cachesCheck = doneBy('caches check', 'Compare every cache with what the records say', ['configure'], {
  more: `Where one differs, the exit status is ${statuses.found}. It changes nothing; saving waits until it is done`,
  run: async (ask) => {
    const found = await differences(ask)
    const answer = rows(
      found,
      { cache: '', rows: '', missing: '', extra: '', ready: '', same: '' },
      '',
      found.every(({ same }) => same)
        ? 'Every cache is what it caches.'
        : '`bin/throughline caches rebuild` mends them.',
    )
    return found.some(({ same, ready }) => ready && !same) ? { ...answer, status: statuses.found } : answer
  },
})

const seconds = (began: number) => Math.round((performance.now() - began) / 10) / 100
