import { pdf } from '#press/pdf/pdf.ts'
import { word } from '#press/word/word.ts'
import { aloneSide } from '../press/alone.ts'
import { bigReport } from '../press/big-report.ts'
import { plainPdf } from '../press/plain-pdf.ts'
import { plainWord } from '../press/plain-word.ts'
import type { Workload } from '../workload.ts'

const list = (rows: number): Workload => ({
  name: `spreadsheet, ${rows.toLocaleString('en-GB')} rows`,
  means:
    'A list of ten columns, two of dates, with a cover and notes, each way in a process of its own; the peers are hucre with the workbook in memory, and hucre’s one sheet streamed.',
  runs: 5,
  warm: 1,
  sides: () =>
    Promise.resolve([
      aloneSide('throughline', 'ours', rows),
      aloneSide('hucre', 'hucre', rows),
      aloneSide('hucre, streamed', 'streamed', rows),
    ]),
})

const report: Workload = {
  name: 'PDF and Word, 40 pages, 60 charts',
  means:
    'A yearly report as a PDF and as a Word file; the peer sets the same words, tables and charts with Typst, Plot and docx by themselves.',
  runs: 5,
  warm: 1,
  sides: () =>
    Promise.resolve([
      { engine: 'throughline', run: both },
      {
        engine: 'Typst and docx',
        run: plainBoth,
      },
    ]),
}

async function both(): Promise<void> {
  await pdf(bigReport)
  await word(bigReport)
}

async function plainBoth(): Promise<void> {
  plainPdf(bigReport)
  await plainWord(bigReport)
}

/** A tenth of the rows stands beside the whole, to see whether memory grows with them. */
export const publicationWorkloads: readonly Workload[] = [list(10_000), list(100_000), report]
