import { readXlsx } from 'hucre/xlsx'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { hostile, hostileWords, weekly } from '../../../test/examples/documents.ts'
import { readOffice } from '../../../test/examples/read-word.ts'
import { safeWords } from '../as-told.ts'
import { tablesOf } from '../chart-table.ts'
import { cellOf, paragraphs, shown } from '../shown.ts'
import { word } from './word.ts'

const file = await word(weekly)
const hostileFile = await word(hostile)
const { names, files, part } = readOffice(file)
const body = part('word/document.xml')

test('every table of the Word file holds the numbers of the document, under its title', () => {
  const told = tablesOf(weekly).filter(({ rows }) => rows.length > 0)
  assert.deepEqual(
    body.tables(),
    told.map(({ columns, rows }) => [
      columns.map(({ name }) => name),
      ...rows.map((row) => columns.map((column, at) => shown(column, cellOf(row, at)))),
    ]),
  )
  assert.deepEqual(
    body.paragraphs().flatMap(({ style, words }) => (style === 'Caption' ? [words] : [])),
    tablesOf(weekly).map(({ title }) => title),
  )
  assert.ok(body.paragraphs().some(({ words }) => words === 'No child went missing.'))
})

test('every chart is Word’s own, with the document’s numbers in it and in the workbook behind it', async () => {
  const charts = weekly.blocks.filter((block) => block.is === 'chart')
  for (const [at, { over, series }] of charts.entries()) {
    const numbers = series.map(({ values }) => values.map((value) => (typeof value === 'number' ? value : null)))
    const drawn = part(`word/charts/chart${at + 1}.xml`)
    const read = drawn.all('c:ser').map((each) => {
      const points = drawn.all('c:pt', drawn.all('c:val', each)[0])
      return over.map((_, point) => {
        const found = points.find((candidate) => candidate.getAttribute('idx') === String(point))
        return found ? Number(found.textContent) : null
      })
    })
    assert.deepEqual(read, numbers)
    const book = await readXlsx(files.get(`word/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)!)
    const [, ...rows] = book.sheets[0]!.rows
    assert.deepEqual(
      series.map((_, column) => rows.map((row) => row[column + 1] ?? null)),
      numbers,
    )
  }
})

test('each chart has words in its place, what it is of and what it says', () => {
  assert.deepEqual(
    body.all('wp:docPr').map((each) => each.getAttribute('descr')),
    weekly.blocks.flatMap((block) => (block.is === 'chart' ? [`${block.description} ${block.sentence}`] : [])),
  )
})

test('headings are Word’s own and go down a level at a time, lists are lists, and the head of each table stands on every sheet', () => {
  for (const read of [body, readOffice(hostileFile).part('word/document.xml')]) {
    const levels = read
      .paragraphs()
      .flatMap(({ style }) => /^Heading(\d)$/.exec(style ?? '')?.[1] ?? [])
      .map(Number)
    assert.equal(levels[0], 1)
    assert.equal(levels.filter((level) => level === 1).length, 1)
    for (const [at, level] of levels.slice(1).entries()) assert.ok(level - levels[at]! <= 1)
  }
  const listed = body.paragraphs().filter((each) => each.listed)
  assert.deepEqual(
    listed.slice(0, 2).map(({ words }) => words),
    ['Three children went missing for the first time.', 'No child was missing for a week.'],
  )
  for (const table of body.all('w:tbl')) {
    const [head, ...rows] = body.all('w:tr', table)
    assert.equal(body.all('w:tblHeader', head).length, 1)
    assert.ok(
      rows.every((row) => body.all('w:tblHeader', row).length === 0 && body.all('w:cantSplit', row).length === 1),
    )
    assert.equal(body.all('w:vMerge', table).length + body.all('w:gridSpan', table).length, 0)
  }
  const known = new Set(
    part('word/styles.xml')
      .all('w:style')
      .map((style) => style.getAttribute('w:styleId')),
  )
  for (const { style } of body.paragraphs())
    assert.ok(style === null || known.has(style), `${style} is a style of the file`)
})

test('it says its title and its language, and every sheet says who may see it and which sheet it is', () => {
  assert.equal(
    part('docProps/core.xml').all('dc:title')[0]?.textContent,
    'Weekly missing report, Monday 23 to Sunday 29 March 2026',
  )
  const styles = part('word/styles.xml')
  assert.equal(styles.value('w:lang', styles.all('w:rPrDefault')[0]), 'en-GB')
  for (const name of names) assert.doesNotMatch(files.get(name)!.toString(), /"en-US"/)
  const heads = part('word/header1.xml')
    .paragraphs()
    .map(({ words }) => words)
  assert.deepEqual(heads, [weekly.marking, `${weekly.title}, ${weekly.period}`])
  assert.match(files.get('word/footer1.xml')!.toString(), /Page .*PAGE.* of .*NUMPAGES/)
})

test('nothing in it runs, hides or reaches outside', () => {
  for (const [name, content] of [...files, ...readOffice(hostileFile).files]) {
    assert.doesNotMatch(name, /vba|\.bin$|activeX/i)
    assert.doesNotMatch(
      content.toString(),
      /<w:vanish|TargetMode="External"|macroEnabled|<w:instrText[^>]*>(?!PAGE|NUMPAGES)/,
    )
  }
})

test('what people typed is in the file as they typed it', () => {
  const read = readOffice(hostileFile).part('word/document.xml')
  const said = new Set(read.paragraphs().map(({ words }) => words))
  const cells = new Set(read.tables().flat(2))
  for (const words of hostileWords.map(safeWords)) {
    for (const each of paragraphs(words)) assert.ok(said.has(each), each.slice(0, 60))
    assert.ok(cells.has(words), words.slice(0, 60))
  }
})

test('the same document is the same file, whenever it is made', async () => {
  // The clock of a zip has two seconds to a step.
  await setTimeout(2100)
  assert.deepEqual(await word(weekly), file)
  assert.equal(part('docProps/core.xml').all('dcterms:created')[0]?.textContent, '2026-03-30T08:00:00Z')
})
