import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { hostile, hostileWords, weekly } from '../../../test/examples/documents.ts'
import { all, plain, readPdf, tablesIn, unpacked } from '../../../test/examples/read-pdf.ts'
import { asTold, safeWords } from '../as-told.ts'
import { tablesOf } from '../chart-table.ts'
import type { Document } from '../document.ts'
import { cellOf, shown } from '../shown.ts'
import { pdf } from './pdf.ts'
import { picture } from './picture.ts'
import { inTypefaces } from './typefaces.ts'

const run = promisify(execFile)
const file = await pdf(weekly)
const read = await readPdf(file)

test('every table and chart of the PDF holds the numbers of the document', () => {
  const told = tablesOf(weekly)
    .filter(({ rows }) => rows.length > 0)
    .map(({ columns, rows }) => [
      columns.map(({ name }) => name),
      ...rows.map((row) => columns.map((column, at) => shown(column, cellOf(row, at)))),
    ])
  assert.deepEqual(
    read.pages.flatMap(({ tree }) => tablesIn(tree)),
    told,
  )
  assert.ok(told.flat(2).includes('Suppressed'))
})

test('every sheet says who may see it, what it is of, and which sheet it is', () => {
  assert.ok(read.pages.length > 1)
  for (const [at, { text, size }] of read.pages.entries()) {
    assert.ok(text.includes(weekly.marking))
    assert.ok(text.includes(`${weekly.title}, ${weekly.period}`))
    assert.ok(text.includes(`Page ${at + 1} of ${read.pages.length}`))
    assert.deepEqual(size, [595, 842])
  }
})

test('a reader who cannot see it is told its title, its language and its parts', () => {
  const raw = unpacked(file)
  assert.equal(read.marked, true)
  assert.equal(read.showsTitle, true)
  assert.equal(read.info.Title, 'Weekly missing report, Monday 23 to Sunday 29 March 2026')
  assert.equal(read.info.Language, 'en-GB')
  assert.match(raw, /\/StructTreeRoot /)
  assert.match(raw, /pdfuaid:part>1</)
  const headers = raw.match(/\/S\s*\/TH\b/g)?.length
  assert.ok(headers)
  assert.equal(raw.match(/\/Scope\s*\/Column/g)?.length, headers, 'each header says what it heads')
})

test('each chart has words in its place, what it is of and what it says', () => {
  const figures = read.pages.flatMap(({ tree }) => all(tree, 'Figure'))
  assert.deepEqual(
    figures.map(({ alt }) => alt),
    weekly.blocks.flatMap((block) => (block.is === 'chart' ? [`${block.description} ${block.sentence}`] : [])),
  )
})

test('headings go down a level at a time from one title, and lists are lists', () => {
  for (const tree of [read.pages.map(({ tree }) => tree)]) {
    const levels = tree.flatMap((each) => all(each, 'H1', 'H2', 'H3', 'H4')).map(({ role }) => Number(role.slice(1)))
    assert.deepEqual(levels, [1, 2, 3, 2, 2, 2])
  }
  const items = read.pages.flatMap(({ tree }) => all(tree, 'LBody')).map(({ words }) => words)
  assert.deepEqual(items.slice(0, 2), [
    'Three children went missing for the first time.',
    'No child was missing for a week.',
  ])
})

test('what people typed is set as they typed it, and nothing of it is read as an instruction', async () => {
  const { pages } = await readPdf(await pdf(hostile))
  const text = plain(pages.map(({ text }) => text).join(' '))
  for (const words of hostileWords.slice(0, -1)) {
    const expected = plain(inTypefaces(safeWords(words)))
    assert.ok(text.includes(expected), expected)
  }
  const letters = pages.map(({ text }) => text.match(/x{10}/g)?.length ?? 0).reduce((sum, count) => sum + count, 0)
  assert.ok(letters > 5000 / 10, 'a word longer than a sheet is all there')
  const levels = pages.flatMap(({ tree }) => all(tree, 'H1', 'H2', 'H3')).map(({ role }) => role)
  assert.deepEqual(levels, ['H1', 'H2', 'H2', 'H2'])
})

test('a character with no letter in the typefaces is told by its number, and the notes say so', async () => {
  assert.equal(inTypefaces('Łukasz محمد 漢\u200D'), 'Łukasz محمد [U+6F22]\u200D')
  const said: Document = { ...weekly, blocks: [{ is: 'paragraph', words: 'Seen by 漢字 and 😀' }] }
  const { pages } = await readPdf(await pdf(said))
  assert.match(pages[0]!.text, /Seen by \[U\+6F22\]\[U\+5B57\] and 😀/u)
  assert.match(pages[0]!.text, /is the number of a character that this file has no letter for/)
})

test('a chart names a team in the letters that it is written in, from the typefaces of the press alone', async () => {
  const [chart] = weekly.blocks.filter((block) => block.is === 'chart')
  const { svg } = picture({
    ...chart!,
    kind: 'bar',
    over: ['North', 'محمد', '<b>&'],
    series: chart!.series.slice(0, 1),
  })
  assert.match(svg, /<tspan font-family="DejaVu Sans">محمد<\/tspan>/)
  assert.match(svg, />&lt;b&gt;&amp;</)
  assert.doesNotMatch(svg, /currentColor|class=|<style/)
})

test('a machine that has no compiler says so when a PDF is asked for, and not before', async () => {
  const missing = `import { registerHooks } from 'node:module'
    registerHooks({ resolve: (name, context, next) => {
      if (name.includes('typst')) throw new Error('There is no build for this machine')
      return next(name, context)
    } })
    const { pdf } = await import(${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)})
    const { weekly } = await import(${JSON.stringify(new URL('../../../test/examples/documents.ts', import.meta.url).href)})
    await pdf(weekly).catch((error) => console.log(error.name, error.message))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', missing])
  assert.match(
    stdout,
    /^Trouble PDFs cannot be made on this machine \(\w+, \w+\): There is no build for this machine\. Every other form can\./,
  )
})

test('the same document is the same file, whenever it is made', async () => {
  await pdf(hostile)
  assert.deepEqual(await pdf(weekly), file)
  assert.deepEqual(await pdf(asTold(weekly)), file)
  assert.match(unpacked(file), /CreationDate \(D:20260330080000/)
})
