import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, ExternalHyperlink, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { instant } from '#language/instant.ts'
import { pdf } from '#press/pdf/pdf.ts'
import { spreadsheet } from '#press/spreadsheet.ts'
import { CheckedFile } from '#services/files/checked.ts'
import { weekly } from '../examples/documents.ts'
import { browserHere, openBrowser } from '../journeys/chromium.ts'

const typeOf = async (bytes: Uint8Array): Promise<string> => {
  const file = await CheckedFile.of('a', Buffer.from(bytes), 20)
  return 'refused' in file ? file.refused : file.type
}
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('what other programs write is taken: Word with a letterhead and links, a spreadsheet of many rows, tagged PDF', async () => {
  const link = new ExternalHyperlink({ link: 'https://www.gov.uk', children: [new TextRun('the guidance')] })
  const picture = new ImageRun({ type: 'png', data: dot, transformation: { width: 40, height: 40 } })
  const letter = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: [picture] })] }) },
        children: [new Paragraph({ children: [new TextRun('See '), link] })],
      },
    ],
  })
  assert.equal(await typeOf(await Packer.toBuffer(letter)), 'word')
  const rows = Array.from({ length: 20_000 }, (_, n) => [`Row ${n}`, n])
  const columns = [
    { name: 'What', kind: 'text' as const },
    { name: 'How many', kind: 'number' as const },
  ]
  const sheets = {
    title: 'Log',
    author: 'Police',
    at: instant('2026-06-01T09:00:00.000Z'),
    description: 'Calls',
    about: [],
    notes: [],
    tables: [{ name: 'Log', title: 'Calls', columns, rows }],
  }
  assert.equal(await typeOf(await spreadsheet(sheets)), 'excel')
  assert.equal(await typeOf(await pdf(weekly)), 'pdf')
})

test(
  'so are a page that a browser prints, and the pictures that it draws',
  { skip: browserHere === undefined },
  async (t) => {
    const browser = await openBrowser()
    t.after(() => browser.close())
    const page = await browser.newPage()
    await page.setContent('<h1>Report</h1><a href="https://www.gov.uk">Guidance</a><form><input name="a"></form>')
    assert.equal(await typeOf(await page.pdf()), 'pdf')
    assert.equal(await typeOf(await page.screenshot({ type: 'png' })), 'png')
    assert.equal(await typeOf(await page.screenshot({ type: 'jpeg' })), 'jpeg')
  },
)
