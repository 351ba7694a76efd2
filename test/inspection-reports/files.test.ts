import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import { readOne } from '#exchange/inspection-reports/file.ts'
import { FileReader } from '#exchange/inspection-reports/text/apart.ts'
import { pdfOf } from './pdf-of.ts'

const reader = new FileReader()
after(() => reader.close())
const read = (bytes: Buffer) => readOne(reader, 'report', async () => bytes)
const asked = async (bytes: Buffer) => (await read(bytes)).recommendations.map(({ text, page }) => [page, text])
const why = async (bytes: Buffer) => (await read(bytes)).questions.find(({ about }) => about === 'file')?.words ?? null

/** As Ofsted sets it: grades in two lines beside their area, a foot on each page, a list over the end of a page. */
const report = pdfOf([
  [
    [71, 700, 26, 'Inspection of Brent local authority'],
    [71, 670, 26, 'children’s services'],
    [71, 640, 12, 'Inspection dates: 20 to 24 February 2023'],
    [77, 600, 12, 'The impact of leaders on social work'],
    [77, 585, 12, 'practice with children and families'],
    [303, 600, 12, 'Requires improvement'],
    [303, 585, 12, 'to be good'],
    [77, 550, 12, 'Overall effectiveness'],
    [303, 550, 12, 'Good'],
    [71, 500, 14, 'What needs to improve?'],
    [71, 470, 12, '•'],
    [89, 470, 12, 'The timeliness of strategy discussions, so that they are well-'],
    [89, 455.5, 12, 'attended and'],
    [71, 30, 12, 'Inspection of Brent local authority children’s services'],
    [513, 30, 20, '1'],
  ],
  [
    [71, 30, 12, 'Inspection of Brent local authority children’s services'],
    [513, 30, 20, '2'],
    [89, 736, 12, 'recorded.'],
    [71, 710, 12, '•'],
    [89, 710, 12, 'Supervision.'],
    [71, 670, 14, 'The experiences and progress of care leavers: good'],
    [71, 640, 12, '1. Care leavers are well supported.'],
    [71, 625.5, 12, 'They like it.'],
    [71, 80, 10, 'A note at the foot of the page.'],
  ],
  [
    [71, 30, 12, 'Inspection of Brent local authority children’s services'],
    [513, 30, 20, '3'],
    [71, 736, 12, 'Nothing more.'],
  ],
])

test('a PDF is read over the ends of its pages, without what stands on every page and without notes', async () => {
  const { judgements, overall, inspected } = await read(report)
  assert.deepEqual(await asked(report), [
    [1, 'The timeliness of strategy discussions, so that they are well-attended and recorded.'],
    [2, 'Supervision.'],
  ])
  assert.deepEqual(
    judgements.map(({ grade }) => grade),
    ['requires improvement to be good', 'good'],
  )
  assert.equal(overall.grade, 'good')
  assert.deepEqual(inspected?.value, { from: '2023-02-20', to: '2023-02-24' })
})

test('a few words between two numbers, in ordinary letters, say to what group the next belongs', async () => {
  const single = pdfOf([
    [
      [71, 700, 14, 'Inspection of services for children in need of help and protection,'],
      [71, 683, 14, 'children looked after and care leavers'],
      [71, 640, 14, 'Inspection date: 18 November 2014 - 10 December 2014'],
      [71, 600, 16, 'Areas for improvement'],
      [71, 560, 12, 'Consistency of practice'],
      [71, 530, 12, '1. Ensure that assessments analyse'],
      [99, 515.5, 12, 'risk.'],
      [71, 490, 12, 'Management capacity and oversight'],
      [71, 460, 12, '2. Review the capacity of the service.'],
      [71, 400, 16, 'Information about this inspection'],
      [71, 370, 12, 'Inspectors have looked closely at it.'],
    ],
  ])
  const { recommendations } = await read(single)
  assert.deepEqual(
    recommendations.map(({ group, text }) => [group, text]),
    [
      ['Consistency of practice', 'Ensure that assessments analyse risk.'],
      ['Management capacity and oversight', 'Review the capacity of the service.'],
    ],
  )
})

test('a Word file and a web page are read as the PDF is', async () => {
  const word = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({
              text: 'Inspection of Brent local authority children’s services',
              heading: HeadingLevel.TITLE,
            }),
            new Paragraph('Inspection dates: 20 to 24 February 2023'),
            new Table({
              rows: [
                new TableRow({
                  children: ['Overall effectiveness', 'Good'].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
              ],
            }),
            new Paragraph({ text: 'What needs to improve?', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({ text: 'Supervision & oversight.', bullet: { level: 0 } }),
            new Paragraph({ text: 'Findings', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({ text: 'A strength.', bullet: { level: 0 } }),
          ],
        },
      ],
    }),
  )
  const page = Buffer.from(
    '<!doctype html><html><head><title>x</title></head><body><nav>Menu</nav><h1>Inspection of Brent local authority children’s services</h1><p>Inspection dates: 20 to 24 February 2023</p><table><tr><th>Overall effectiveness</th><td>Good</td></tr></table><h2>What needs to improve?</h2><ul><li>Supervision &amp; oversight.</li></ul><h2>Findings</h2><ul><li>A strength.</li></ul></body></html>',
  )
  for (const file of [word, page]) {
    assert.deepEqual(await asked(file), [[1, 'Supervision & oversight.']])
    assert.equal((await read(file)).overall.grade, 'good')
  }
})

test('a file that cannot be read says why in its own place, and the next one is read', async () => {
  assert.match((await why(Buffer.alloc(0)))!, /it is empty/)
  assert.match((await why(Buffer.from('%PDF-1.7\nnothing else')))!, /it is damaged/)
  assert.match((await why(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])))!, /older Word file/)
  assert.match(
    (await why(Buffer.from('\u0000\u0001\u0002\u0003', 'latin1')))!,
    /it is no PDF, Word file, web page or text/,
  )
  assert.match((await why(pdfOf([[]])))!, /its pages may be pictures/)
  assert.match((await why(Buffer.alloc(60_000_001)))!, /larger than 60 MB/)
  const gone = await readOne(reader, 'gone', () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOENT' })))
  assert.match(gone.questions[0]!.words, /there is no such file/)
  assert.equal((await asked(report)).length, 2)
})

test('whatever is done to a file, an answer comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(report.length), fc.uint8Array({ maxLength: 60 }), fc.boolean(), async (at, bytes, cut) => {
      const spoilt = cut
        ? report.subarray(0, at)
        : Buffer.concat([report.subarray(0, at), bytes, report.subarray(at + bytes.length)])
      const answer = await read(Buffer.from(spoilt))
      assert.equal(answer.file, 'report')
    }),
    { numRuns: 60 },
  )
})
