import type { Nothing } from '#ui/nothing.ts'
import type { ZipEntry } from '../zip/zip.ts'
import { styles } from './look.ts'
import {
  type About,
  contentTypes,
  packageRelations,
  properties,
  type SheetPart,
  table,
  tableRelations,
  workbook,
  workbookRelations,
} from './parts.ts'
import { type Marked, type Sheet, sheetXml } from './sheet.ts'
import type { Waiting } from './waiting.ts'

/** The parts of a workbook, sheet by sheet in whatever order; the last of them says in which order they are turned over. */
export class Book {
  readonly #sheets: SheetPart[] = []
  readonly #about: About
  /** The words that stood in place of numbers, in all that was written so far. */
  readonly used = new Set<Nothing>()

  constructor(about: About) {
    this.#about = about
  }

  *first(): Generator<ZipEntry> {
    yield { name: '_rels/.rels', bytes: packageRelations() }
    yield { name: 'docProps/core.xml', bytes: properties(this.#about) }
    yield { name: 'xl/styles.xml', bytes: styles }
  }

  async *sheet(sheet: Sheet, rows: Waiting, isFirst = false): AsyncGenerator<ZipEntry> {
    const { used } = this
    const number = this.#sheets.length + 1
    const tableName = tableNameOf(sheet.name, number)
    let marked: Marked = null
    async function* chunks() {
      marked = yield* sheetXml(sheet, rows, used, isFirst)
    }
    yield { name: `xl/worksheets/sheet${number}.xml`, bytes: chunks() }
    const part: SheetPart = { name: sheet.name, number, marked, tableName }
    if (part.marked) {
      yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, bytes: tableRelations(number) }
      yield { name: `xl/tables/table${number}.xml`, bytes: table(part) }
    }
    this.#sheets.push(part)
  }

  *last(order: readonly string[]): Generator<ZipEntry> {
    const sheets = order.flatMap((name) => this.#sheets.filter((sheet) => sheet.name === name))
    yield { name: 'xl/workbook.xml', bytes: workbook(sheets) }
    yield { name: 'xl/_rels/workbook.xml.rels', bytes: workbookRelations(sheets) }
    yield { name: '[Content_Types].xml', bytes: contentTypes(sheets) }
  }
}

/** For whoever moves from table to table by name. Excel allows letters, digits and `_`, and nothing like a cell's own name. */
function tableNameOf(sheet: string, number: number): string {
  const plain = sheet.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  return `Table_${number}_${plain}`.replace(/_$/, '')
}
