import { readFile } from 'node:fs/promises'
import { addTemplate } from '#press/board/add-template.ts'
import { templatesKnown } from '#press/board/templates.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { one, rows } from './line/answer.ts'
import { asPerson, doneBy } from './line/command.ts'
import { needed, text } from './line/option.ts'
import { Mistake } from './line/statuses.ts'

export const templates = asPerson('templates', 'The forms that a report to a committee may take', ['issue'], {
  also: ['templates list'],
  run: async ({ read, view }) => {
    const known = await read(async (seam) => {
      const all = await seam.asKeeper((tx) => templatesKnown(tx, { ...view, knownAt: null }))
      seam.showed({ action: 'read', what: 'report forms', shown: all.length })
      return all
    })
    const all = known.map(({ template: { id, council, committee, from, eyes, numbering }, own }) => ({
      id,
      council,
      committee,
      from,
      eyes,
      numbering,
      own: own !== null,
    }))
    return rows(
      all,
      { id: '', council: '', committee: '', from: '', eyes: '', numbering: '', own: '' },
      'There is no form of report.',
    )
  },
})

export const templatesImport = doneBy(
  'templates import',
  'Add a council’s own form of report, or put a new version in the place of one with its id',
  ['issue'],
  {
    more: 'The file is held to the checks that declarations are held to, and all that is wrong with it is told at once. A page shows the file of each form there is, to be copied and changed',
    takes: { file: needed(text('FILE', 'the form, as JSON')) },
    examples: ['templates import our-scrutiny-panel.json --as performance_analyst'],
    run: async (ask, { file }) => {
      const content = await readFile(file, 'utf8').catch((error: Error) => {
        throw new Mistake([`${file} cannot be read: ${error.message}`])
      })
      const added = await asKeeper(ask.db, async (tx) => {
        await log(tx, ask.authority.authority, ask.reader, ask.at, [
          { action: 'command', what: 'templates import', reason: ask.machineWords },
        ])
        return addTemplate(tx, ask.declarations, ask.saving, content.trim(), null)
      })
      if ('problems' in added) throw new Mistake(added.problems)
      const { id, council, committee } = added.template
      return one({ id, council, committee })
    },
  },
)
