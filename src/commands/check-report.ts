import { readFile } from 'node:fs/promises'
import { checkFile } from '#exchange/report-check/file.ts'
import { FileReader } from '#exchange/inspection-reports/text/apart.ts'
import { rows, type Said } from './line/answer.ts'
import { withoutStore } from './line/command.ts'
import { many } from './line/option.ts'
import { statuses } from './line/statuses.ts'

export const checkReport = withoutStore(
  'check-report',
  'Check reports before they are signed: what they point to, count, compare, promise and leave out',
  {
    more: `Reads PDF, Word, web pages and text. Each finding says where it is, why it is one and how to mend it; where there is any, or a file cannot be read, the exit status is ${statuses.found}. It cannot judge whether a sentence is whole or a risk is stated: somebody still reads it`,
    takes: { files: many('FILE', 'reports to be checked') },
    examples: ['check-report board-report.docx', 'check-report --json report.pdf'],
    run: async ({ stopped }, { files }) => {
      const reader = new FileReader()
      try {
        const found: Said[] = []
        for (const file of files) {
          stopped.throwIfAborted()
          found.push(...(await checkFile(reader, file, () => readFile(file))))
        }
        const answer = rows(
          found,
          { file: '', page: '', rule: '', why: '', mend: '', sentence: '' },
          'Nothing was found.',
          'No rule judges whether a sentence is whole, whether what members are asked is a whole question, or whether a risk is stated.',
        )
        return { ...answer, status: found.length > 0 ? statuses.found : statuses.done }
      } finally {
        await reader.close()
      }
    },
  },
)
