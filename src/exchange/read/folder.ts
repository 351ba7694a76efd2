import type { Day } from '#language/day.ts'
import type { Findings } from '../findings.ts'
import type { Format, Module } from '../format.ts'
import { beginningOf, type InputFile } from './file.ts'
import { inspect, type Encoding } from './inspect.ts'
import { linesOf, Unreadable } from './lines.ts'
import { recognise } from './recognise.ts'
import { readRow, type ReadRow } from './row.ts'
import { placesIn, type Places } from './titles.ts'

/** What was made of one file of the folder, for whoever chose it. */
export type FileReport = {
  name: string
  is: 'imported' | 'not imported yet' | 'ignored' | 'unreadable'
  /** The format's own name for it, or why it was left. */
  words: string
  rows: number
  unusedColumns: readonly string[]
  sha256: string | null
}

export type Found = { file: InputFile; module: Module; encoding: Encoding; report: FileReport }

/** Looks over every file of a folder: which are the format's, which are known and left, which are none of ours. */
export async function lookOver(format: Format, files: readonly InputFile[], problems: Findings, warnings: Findings) {
  const reports: FileReport[] = []
  const found: Found[] = []
  for (const file of files) {
    const it = recognise(format, file.name, await beginningOf(file))
    const report: FileReport = { name: file.name, is: 'ignored', words: '', rows: 0, unusedColumns: [], sha256: null }
    reports.push(report)
    if (it.is === 'unrelated') Object.assign(report, { words: it.why })
    else if (it.is === 'not yet') Object.assign(report, { is: 'not imported yet', words: it.name })
    else await take(it.module, it.misnamed)

    async function take(module: Module, misnamed: boolean): Promise<void> {
      const inspected = await inspect(file)
      if ('wrong' in inspected) {
        Object.assign(report, { is: 'unreadable', words: inspected.wrong })
        problems.add(ofFile(file.name, 'unreadable', inspected.wrong))
        return
      }
      Object.assign(report, { is: 'imported', words: module.name, sha256: inspected.sha256 })
      if (misnamed)
        warnings.add(
          ofFile(
            file.name,
            'misnamed',
            `By its first row this is ${module.name}, whatever its name says: read as that`,
          ),
        )
      const twin = found.find((other) => other.module === module)
      if (twin)
        problems.add(
          ofFile(
            file.name,
            'file twice',
            `${twin.file.name} is ${module.name} too. Import one year’s folder at a time`,
          ),
        )
      else found.push({ file, module, encoding: inspected.encoding, report })
    }
  }
  if (found.length === 0 && problems.count === 0)
    problems.add(
      ofFile(
        '',
        'nothing to import',
        `No file here is one of the ${format.name}: ${format.modules.map(({ name }) => name).join(', ')}`,
      ),
    )
  return {
    reports,
    found: found.toSorted((a, b) => format.modules.indexOf(a.module) - format.modules.indexOf(b.module)),
  }
}

/** The rows of one file, read; a file that breaks off is a problem, and what came before it is still looked at. */
export async function* rowsOf(
  { file, module, encoding, report }: Found,
  today: Day,
  problems: Findings,
): AsyncGenerator<ReadRow & { row: number }> {
  let places: Places | null = null
  try {
    for await (const { row, cells } of linesOf(file, encoding)) {
      if (places === null) {
        const titles = placesIn(module, cells)
        if ('wrong' in titles) {
          for (const wrong of titles.wrong) problems.add({ file: file.name, row, value: null, ...wrong })
          return
        }
        places = titles
        report.unusedColumns = places.unused
      } else {
        report.rows += 1
        yield { row, ...readRow(module, places, cells, today) }
      }
    }
    if (places === null)
      problems.add(ofFile(file.name, 'unreadable', 'This file holds blank rows and nothing else. Export it again'))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    problems.add({ ...ofFile(file.name, 'unreadable', error.message), row: error.row })
  }
}

const ofFile = (file: string, rule: string, words: string) => ({
  file,
  row: null,
  column: null,
  rule,
  value: null,
  words,
})
