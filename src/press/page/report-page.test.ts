import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { assets, contentSecurityPolicy } from '#ui/assets.ts'
import { page } from '#ui/page.ts'
import { hostile, hostileWords, weekly } from '../../../test/examples/documents.ts'
import { browserHere, openBrowser } from '../../../test/journeys/chromium.ts'
import { safeWords } from '../as-told.ts'
import type { Document } from '../document.ts'
import { reportPage } from './report-page.ts'

const skip = browserHere ? false : 'Chromium is not installed'
const browser = browserHere ? await openBrowser() : null
after(() => browser?.close())

const whole = (document: Document) =>
  page({
    title: document.title,
    heading: false,
    authority: { name: 'Northmoor Council' },
    reader: { name: 'Sam Reed', role: 'Team manager' },
    navigation: [{ text: 'Today', href: '/' }],
    content: reportPage(document),
  }).toString()

const parsed = (document: Document) => parseHTML(whole(document)).document

test('each table of the page holds the cells of the document, with every kind of nothing in its own words', () => {
  const cells = [...parsed(weekly).querySelectorAll('#figures tr')].map((row) =>
    [...row.children].map((cell: { textContent: string }) => cell.textContent),
  )
  assert.deepEqual(cells, [
    ['Figure', 'This week', 'Week before', 'Share in time'],
    ['Missing episodes', '1,234', '1,230', 'Could not be worked out'],
    ['Children who went missing', '19', 'Not recorded', 'Could not be worked out'],
    ['Return interviews held', '17', '12', '92.3%'],
    ['Children missing three times or more', 'Suppressed', '5', 'None'],
  ])
  assert.match(whole(weekly), /“Suppressed” means that the number is kept back/)
})

test('a list with nobody in it says so under its title', () => {
  const empty = parsed(weekly).querySelectorAll('.tl-report__table').at(-1)
  assert.match(empty?.textContent ?? '', /Children placed by other councils\s*No child went missing\./)
})

test('the marking comes before all else, and headings go down a level at a time', () => {
  for (const document of [weekly, hostile]) {
    const found = parsed(document)
    const levels = [...found.querySelectorAll('article h1, article h2, article h3')].map(({ localName }) =>
      Number(localName.slice(1)),
    )
    assert.equal(levels[0], 1)
    assert.equal(levels.filter((level) => level === 1).length, 1)
    for (const [at, level] of levels.slice(1).entries()) assert.ok(level - levels[at]! <= 1)
    assert.equal(found.querySelector('.tl-report__marking')?.textContent, safeWords(document.marking))
  }
})

test('what people typed is text on the page, whatever it is', async () => {
  const found = parsed(hostile)
  assert.equal(found.querySelectorAll('article script').length, 0)
  const said = [...found.querySelectorAll('.tl-report__body > .govuk-body')].map((each) => each.textContent)
  for (const words of hostileWords.map(safeWords)) assert.ok(said.includes(words.trim()), words.slice(0, 60))
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: ofStyle })
  for (const document of [weekly, hostile]) {
    const { results } = await validator.validateString(whole(document))
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      [],
    )
  }
})

test('the page is within reach of everybody, at a phone and at a desk', { skip }, async () => {
  for (const document of [weekly, hostile])
    for (const width of [390, 1280]) {
      const opened = await open(document, width)
      // Of 5,000-letter words it would take half a minute, and the parts are the same.
      const { violations } = document === weekly ? await new AxeBuilder({ page: opened }).analyze() : { violations: [] }
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ failureSummary }) => failureSummary).join('\n')}`),
        [],
      )
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      assert.equal(await opened.evaluate(wider), 0, 'the page itself never scrolls sideways')
      await opened.context().close()
    }
})

test(
  'on paper it is A4, every sheet says who may see it and which sheet it is, and nothing is to be pressed',
  { skip },
  async () => {
    const opened = await open(weekly, 1280)
    const pdf = await getDocumentProxy(new Uint8Array(await opened.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(pdf)
    const [, , width, height] = (await pdf.getPage(1)).view
    assert.deepEqual([Math.round(width!), Math.round(height!)], [595, 842])
    for (const [at, sheet] of text.map((each) => each.replaceAll(/\s+/g, ' ')).entries()) {
      assert.ok(sheet.includes(weekly.marking))
      assert.ok(sheet.includes(`Page ${at + 1} of ${text.length}`))
    }
    assert.doesNotMatch(text.join(' '), /Contents|Sam Reed, Team manager|Today/)
    assert.match(
      text.join(' '),
      /16 March 2026\s+11\s+Suppressed\s+5/,
      'the numbers of a chart are printed, though they were shut',
    )
    await opened.context().close()
  },
)

async function open(document: Document, width: number) {
  const context = await browser!.newContext({ viewport: { width, height: 900 } })
  const opened = await context.newPage()
  await opened.route('**/*', async (route) => {
    const address = new URL(route.request().url()).pathname
    const asset = assets.find((each) => each.address === address)
    if (asset) return route.fulfill({ body: await readFile(asset.file), contentType: asset.type })
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy }
    return route.fulfill({ body: whole(document), headers })
  })
  await opened.goto('http://throughline.test/')
  return opened
}

const ofStyle = {
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'no-inline-style': 'error',
} as const
