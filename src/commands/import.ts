import { stat } from 'node:fs/promises'
import { filesIn } from '#exchange/read/file.ts'
import { importSsda903, previewSsda903 } from '#exchange/ssda903.ts'
import type { Step } from '#exchange/import.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { tellFindings } from './import/findings.ts'
import { one } from './line/answer.ts'
import { doneBy, type AskPerson } from './line/command.ts'
import { day, flag, needed, text } from './line/option.ts'
import { Mistake, statuses } from './line/statuses.ts'

export const importFolder = doneBy(
  'import ssda903',
  'Import a folder of the statutory looked-after return: all of it, or nothing',
  ['import'],
  {
    more: `What is wrong is listed on standard error, a line each: file, row, column, rule and how to mend it, and the exit status is then ${statuses.found}. Importing the same again changes nothing. Ctrl-C takes it all back`,
    takes: { folder: needed(text('FOLDER', 'the folder of files: header, episodes, missing, reviews')) },
    options: {
      preview: flag('say what it would do, and save nothing'),
      'cut-over': day(
        'what happened before this day is history: it raises no prompt and starts no clock; today where nothing is said',
      ),
    },
    examples: ['import ssda903 return-2026 --preview --as performance_analyst'],
    run: async (ask, given) => {
      const { pool, declarations, saving, stopped } = ask
      const isFolder = await stat(given.folder).then(
        (found) => found.isDirectory(),
        () => false,
      )
      if (!isFolder) throw new Mistake([`FOLDER '${given.folder}' is not a folder that can be read`])
      const options = { cutOver: given['cut-over'], signal: stopped, progress: teller(ask) }
      const files = await filesIn(given.folder)
      const outcome = given.preview
        ? await previewSsda903(pool, saving, files, options)
        : await importSsda903(pool, declarations, saving, files, options)
      stopped.throwIfAborted()
      await asKeeper(ask.db, (tx) =>
        log(tx, saving.authority, ask.reader, ask.at, [
          {
            action: 'command',
            what: `import ssda903: ${outcome.outcome}`,
            shown: outcome.rows,
            reason: ask.machineWords,
          },
        ]),
      )
      tellFindings(outcome, ask.json)
      const { rows, added, changed, unchanged, refused, kept, repeated, children, warnings, problems, seconds } =
        outcome
      const status = outcome.outcome === 'refused' || problems.count > 0 ? statuses.found : statuses.done
      return one(
        {
          outcome: outcome.outcome,
          rows,
          added,
          changed,
          unchanged,
          refused,
          kept,
          repeated,
          children,
          problems: problems.count,
          warnings: warnings.count,
          warnings_by_rule: warnings.byRule,
          seconds: { ...seconds },
        },
        status,
      )
    },
  },
)

/** At most a line a second: a million rows are read in steps. */
function teller({ progress }: AskPerson): (step: Step) => void {
  let last = { words: '', at: 0 }
  return ({ doing, file, rows }) => {
    const words = file === null ? doing : `${doing} ${file}`
    if (words === last.words && performance.now() - last.at < 1000) return
    last = { words, at: performance.now() }
    progress(`${words}: ${rows.toLocaleString('en-GB')} rows`)
  }
}
