import { asTold } from '../as-told.ts'
import type { Document } from '../document.ts'
import { pdf, slides } from '../pdf/pdf.ts'
import { spreadsheet, spreadsheetType } from '../spreadsheet.ts'
import { spreadsheetOf } from '../spreadsheet-of.ts'
import { word } from '../word/word.ts'
import { csvFiles } from './csv-files.ts'
import { pageFile } from './page-file.ts'

export const forms = ['page', 'pdf', 'slides', 'word', 'spreadsheet', 'csv', 'json'] as const
export type Form = (typeof forms)[number]

export type File = { bytes: Uint8Array; type: string; name: string }

/** A document in one of its forms, as a file: the same document and form are the same bytes, whenever it is made. */
export async function fileIn(form: Form, given: Document): Promise<File> {
  const document = asTold(given)
  const file = (bytes: Uint8Array | string, ending: string, type: string): File => ({
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    type,
    name: `${document.name}.${ending}`,
  })
  switch (form) {
    case 'page':
      return file(pageFile(document), 'html', 'text/html; charset=utf-8')
    case 'pdf':
      return file(await pdf(document), 'pdf', 'application/pdf')
    case 'slides':
      return file(await slides(document), 'slides.pdf', 'application/pdf')
    case 'word':
      return file(await word(document), 'docx', wordType)
    case 'spreadsheet':
      return file(await spreadsheet(spreadsheetOf(document)), 'xlsx', spreadsheetType)
    case 'csv': {
      const { bytes, isZip } = await csvFiles(document)
      return isZip ? file(bytes, 'zip', 'application/zip') : file(bytes, 'csv', 'text/csv; charset=utf-8')
    }
    case 'json':
      return file(
        `${JSON.stringify({ ...document, blocks: document.blocks.map(withoutOpenings) }, null, 2)}\n`,
        'json',
        'application/json',
      )
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a row opens is for a page alone: it names records, which not everybody who holds the file may know of. */
function withoutOpenings(block: Document['blocks'][number]): object {
  return block.is === 'table' ? { ...block, opens: undefined } : block
}
