import { asTold } from '#exchange/inspection-reports/as-told.ts'
import { readFiles } from '#exchange/inspection-reports/file.ts'
import type { ReportRead } from '#exchange/inspection-reports/report.ts'
import type { Text } from './line/answer.ts'
import { withoutStore } from './line/command.ts'
import { many } from './line/option.ts'
import { statuses } from './line/statuses.ts'
import { reportWords } from './reports/words.ts'

export const readReport = withoutStore(
  'read-report',
  'Read inspection reports: whose, when, each grade and each recommendation, and what only a person can say',
  {
    more: `Reads PDF, Word, web pages and text, and puts nothing on record. What a report does not say is null and asked about; nothing is guessed. A file that cannot be read says why in its own place, the others are read, and the exit status is then ${statuses.found}`,
    takes: { files: many('FILE', 'reports of Ofsted, or a council’s own reports about them') },
    examples: ['read-report report.pdf', 'read-report --json reports/*.pdf'],
    run: async ({ progress, stopped }, { files }): Promise<Text> => {
      const reports: ReportRead[] = []
      for await (const report of readFiles(files)) {
        stopped.throwIfAborted()
        reports.push(report)
        if (files.length > 1) progress(`${reports.length} of ${files.length}: ${report.file}`)
      }
      const failed = reports.some(({ questions }) => questions.some(({ about }) => about === 'file'))
      return {
        is: 'text',
        text: reports.map(reportWords).join('\n'),
        rows: reports.map(asTold),
        status: failed ? statuses.found : statuses.done,
      }
    },
  },
)
