import { backupKey, keyIn, ownKeyFile } from '#services/backup/key.ts'
import { headFiles } from '#services/heads.ts'
import { outsideOf } from '#services/removal-list.ts'
import { openStore } from '#services/postgres/store.ts'
import { databaseOn } from '#workings/database.ts'
import { broughtBackByPostgres } from '#workings/backup/brought-back.ts'
import { figuresThatDiffer } from '#workings/backup/figures.ts'
import { restoreBackup } from '#workings/backup/restore.ts'
import { fromHere, keyOption } from './backup/named.ts'
import { one } from './line/answer.ts'
import { machineWords } from './line/ask.ts'
import { atTheMachine, withoutStore } from './line/command.ts'
import { needed, text } from './line/option.ts'
import { Mistake, statuses } from './line/statuses.ts'
import { existsSync } from 'node:fs'

/** It opens the store itself: nothing may be migrated or asked before it is known to be empty. */
export const restore = withoutStore('restore', 'Make an empty store from a backup: all of it, or nothing', {
  more: 'It never writes over anything: name a new folder with DATA_DIR, or an empty database with DATABASE_URL. Stop the server first. What was lawfully removed since is removed again, everybody signs in anew, and the access log says that it was brought back',
  takes: { file: needed(text('FILE', 'the backup')) },
  options: { key: keyOption },
  examples: ['restore /mnt/elsewhere/throughline-2026-03-31T02-30-00Z.backup --key /media/key/backup-key'],
  run: async ({ config, declarations, at, progress }, { file, key }) => {
    const from = fromHere(file)
    if (!existsSync(from)) throw new Mistake([`There is no file ${from}`])
    if (key === undefined && config.backupKeyFile === undefined && !existsSync(ownKeyFile(config.dataDir)))
      throw new Mistake([
        `${config.dataDir} holds no key of backups. Name the file of the one it was locked with: --key`,
      ])
    const opening = key === undefined ? await backupKey(config) : keyIn(fromHere(key))
    const { pool, close } = await openStore(config, progress, config.databaseUrl === undefined ? { as: 'server' } : {})
    try {
      const restored = await restoreBackup({
        pool,
        declarations,
        file: from,
        key: opening,
        at,
        outside: outsideOf(config),
        heads: headFiles(config),
        by: machineWords(),
        progress,
      })
      await pool.query('analyze')
      const { contents, tables, rows, lost, again } = restored
      const figures = await figuresThatDiffer(databaseOn(pool), declarations, contents.figures)
      const said = {
        restored: contents.made,
        program: contents.program,
        tables,
        rows,
        seals_lost: lost,
        done_again: again,
      }
      return {
        ...one({ ...said, figures_compared: figures.compared, figures_that_differ: figures.words }),
        status: figures.words.length > 0 ? statuses.found : statuses.done,
      }
    } finally {
      await close()
    }
  },
})

export const broughtBack = atTheMachine(
  'brought-back',
  'Make a store that PostgreSQL itself brought back to a moment fit to be read',
  {
    more: 'Where your PostgreSQL archives its log, it can bring the store back to any moment, and this is run before the server is started again: everybody signs in anew, what was lawfully removed since is removed again, and the access log says what was lost of it',
    run: async ({ pool, config, declarations, at }) => {
      const { to, lost, again, sessions } = await broughtBackByPostgres({
        pool,
        declarations,
        at,
        outside: outsideOf(config),
        heads: headFiles(config),
        by: machineWords(),
      })
      return one({ last_record: to, sessions_ended: sessions, seals_lost: lost, done_again: again })
    },
  },
)
