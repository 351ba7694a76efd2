import type { Instant } from '#language/instant.ts'
import { main, type Marked, relations } from './sheet.ts'
import { textOf, xml } from './text.ts'

export type SheetPart = { name: string; number: number; marked: Marked; tableName: string }
export type About = { title: string; description: string; author: string; at: Instant }

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** In the order in which a reader turns them over; each was written under its own number. */
export function workbook(sheets: readonly SheetPart[]): string {
  const each = sheets.map(
    ({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  )
  return `${header}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join('')}</sheets></workbook>`
}

export function workbookRelations(sheets: readonly SheetPart[]): string {
  const each = sheets.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  return related(`${each.join('')}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/>`)
}

export function packageRelations(): string {
  return related(
    `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${office}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  )
}

export function tableRelations(number: number): string {
  return related(`<Relationship Id="rId1" Type="${relations}/table" Target="../tables/table${number}.xml"/>`)
}

/** Excel's own table, with its one row of heads marked as such. It has no filter, which gets in the way of a screen reader. */
export function table({ marked, number, tableName }: SheetPart): string {
  const { ref, heads } = marked!
  const columns = heads.map((head, at) => `<tableColumn id="${at + 1}" name="${attribute(head)}"/>`)
  return `${header}<table xmlns="${main}" id="${number}" name="${tableName}" displayName="${tableName}" ref="${ref}" totalsRowShown="0"><tableColumns count="${heads.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
}

export function properties({ title, description, author, at }: About): string {
  const [when, by] = [`${at.slice(0, 19)}Z`, xml(author)]
  return `${header}<cp:coreProperties xmlns:cp="${office}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${by}</dc:creator><dc:description>${xml(description)}</dc:description><cp:lastModifiedBy>${by}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>`
}

export function contentTypes(sheets: readonly SheetPart[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
  const each = sheets.flatMap(({ number, marked }) => [
    override(`xl/worksheets/sheet${number}.xml`, `${sheetType}.worksheet+xml`),
    ...(marked ? [override(`xl/tables/table${number}.xml`, `${sheetType}.table+xml`)] : []),
  ])
  const fixed = [
    override('xl/workbook.xml', `${sheetType}.sheet.main+xml`),
    override('xl/styles.xml', `${sheetType}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]
  return `${header}<Types xmlns="${office}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[...fixed, ...each].join('')}</Types>`
}

function related(each: string): string {
  return `${header}<Relationships xmlns="${office}/relationships">${each}</Relationships>`
}

function attribute(words: string): string {
  return textOf(words).replaceAll('"', '&quot;')
}
