import { endSessionsOf } from '#workings/access/end-sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { serviceNames } from '#workings/read/names.ts'
import { sessionsNow } from '#workings/read/sessions.ts'
import { one, rows } from './line/answer.ts'
import { asPerson, doneBy } from './line/command.ts'
import { id, needed } from './line/option.ts'

export const sessions = asPerson('sessions', 'Who is signed in now, in which post, since when', ['people'], {
  run: async ({ read, config }) => {
    const found = await read(async (seam) => {
      const all = await sessionsNow(seam, config.sessionIdleMinutes, null)
      const names = await serviceNames(
        seam,
        all.map(({ worker }) => worker),
      )
      return all.map((row) => ({ ...row, name: names.get(row.worker) ?? null }))
    })
    const columns = { name: 'name not recorded', role: 'not chosen', started: '', seen: '', how: '', worker: '' }
    return rows(found, columns, 'Nobody is signed in.')
  },
})

export const sessionsEnd = doneBy('sessions end', 'Sign a worker out, everywhere at once', ['people'], {
  more: 'They can sign in again for as long as they hold a post; a post that ends signs its holder out by itself',
  takes: { worker: needed(id('WORKER', 'whose sessions end, as `sessions` and `people` list them')) },
  run: async ({ db, authority, reader, at, machineWords }, { worker }) => {
    const ended = await asKeeper(db, (tx) => endSessionsOf(tx, authority.authority, worker, reader, at, machineWords))
    return one({ worker, ended })
  },
})
