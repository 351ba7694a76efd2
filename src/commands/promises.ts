import { readFile } from 'node:fs/promises'
import { FileReader } from '#exchange/inspection-reports/text/apart.ts'
import { Unread } from '#exchange/inspection-reports/text/unread.ts'
import { promisesIn } from '#exchange/report-check/promised.ts'
import { rows, type Said } from './line/answer.ts'
import { withoutStore } from './line/command.ts'
import { many } from './line/option.ts'
import { statuses } from './line/statuses.ts'

export const promises = withoutStore(
  'promises',
  'Every sentence of a report that commits somebody to something, and by when it says so',
  {
    more: 'Reads PDF, Word, web pages and text. A day is given where the report says one, counted from the day that it bears; “the next meeting” is left in its words. Nothing is made of them: on the screen somebody makes each an action, or not',
    takes: { files: many('FILE', 'reports to be read') },
    examples: ['promises board-report.docx', 'promises --json report.pdf'],
    run: async ({ stopped }, { files }) => {
      const reader = new FileReader()
      try {
        const found: Said[] = []
        let unread = false
        for (const file of files) {
          stopped.throwIfAborted()
          try {
            found.push(...promisesIn(await reader.lines(await readFile(file))).map((one) => ({ file, ...one })))
          } catch (error) {
            unread = true
            const why = error instanceof Unread ? error.message : 'it could not be opened'
            found.push({ file, page: null, by: null, said: null, sentence: `This file was not read: ${why}` })
          }
        }
        const answer = rows(
          found,
          { file: '', page: 'none', by: 'no day', said: 'nothing', sentence: '' },
          'No sentence commits anybody to anything.',
        )
        return { ...answer, status: unread ? statuses.found : statuses.done }
      } finally {
        await reader.close()
      }
    },
  },
)
