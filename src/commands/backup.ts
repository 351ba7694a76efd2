import { backupKey, keyIn, type BackupKey } from '#services/backup/key.ts'
import { backupsIn, fileFor } from '#services/backup/folder.ts'
import type { Config } from '#services/config.ts'
import { headFiles } from '#services/heads.ts'
import { programVersion } from '#services/program.ts'
import { drill } from '#workings/backup/drill.ts'
import { keepBackup, keepDrill } from '#workings/backup/kept.ts'
import { takeBackup } from '#workings/backup/take.ts'
import { one, plain } from './line/answer.ts'
import { machineWords } from './line/ask.ts'
import { atTheMachine } from './line/command.ts'
import { text } from './line/option.ts'
import { Mistake, statuses } from './line/statuses.ts'
import { fromHere, keyOption } from './backup/named.ts'

export const backup = atTheMachine('backup', 'Copy the whole store into one locked file, in one picture of it', {
  more: 'The server makes one every night (BACKUP_AT). A key is made the first time and shown once: keep a copy of it away from this machine, for without it no backup can be opened',
  options: { to: text('FOLDER', 'where to; BACKUP_DIR where it is not given') },
  examples: ['backup', 'backup --to /mnt/elsewhere'],
  run: async ({ pool, db, config, declarations, at, stopped, progress }, { to }) => {
    const key = await backupKey(config)
    if (key.madeNow) progress(keepIt(key))
    const folder = to === undefined ? config.backupDir : fromHere(to)
    const taken = await takeBackup({
      pool,
      declarations,
      file: fileFor(folder, at),
      key,
      at,
      program: programVersion(),
      heads: headFiles(config)[0]!,
      by: machineWords(),
      stopped,
      progress,
    })
    await keepBackup(db, { at, bytes: taken.bytes })
    return one({ ...taken, key: key.file })
  },
})

const keepIt = ({ file, words }: BackupKey): string => `A key for the backups was made, and is shown this once:

  ${words}

Keep a copy of it away from this machine and from the backups: without it nobody can open any of them. It is in ${file}.
`

export const backupDrill = atTheMachine(
  'backup drill',
  'Restore the newest backup into a database that is thrown away, and compare what is in it with what was backed up',
  {
    more: `Each table is compared by its rows and their digest, and a few figures by working them out again. Where something differs, the exit status is ${statuses.found}. The store itself is not touched`,
    options: { file: text('FILE', 'another backup than the newest in BACKUP_DIR'), key: keyOption },
    examples: ['backup drill'],
    run: async ({ pool, db, config, declarations, at, progress }, { file, key }) => {
      const drilled = await drill({
        pool,
        declarations,
        file: file === undefined ? await newest(config) : fromHere(file),
        key: key === undefined ? await backupKey(config) : keyIn(fromHere(key)),
        at,
        by: machineWords(),
        progress,
      })
      await keepDrill(db, { at, ...drilled })
      const { findings, made, tables, rows, figures } = drilled
      const whole = `The backup of ${made} can be restored: ${tables} tables with ${rows.toLocaleString('en-GB')} rows are as they were backed up, and so are ${figures} figures`
      const words = findings.length === 0 ? [whole] : findings.map((finding) => `FOUND: ${finding}`)
      const said = findings.length === 0 ? [drilled] : findings.map((finding) => ({ finding }))
      return {
        ...plain(words.map((line) => `${line}.\n`).join(''), said),
        status: findings.length > 0 ? statuses.found : statuses.done,
      }
    },
  },
)

async function newest({ backupDir }: Config): Promise<string> {
  const [last] = await backupsIn(backupDir)
  if (!last) throw new Mistake([`There is no backup in ${backupDir} yet. \`bin/throughline backup\` makes one`])
  return last.file
}
