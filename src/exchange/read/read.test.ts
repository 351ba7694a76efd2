import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { inProject } from '#services/project.ts'
import { Findings } from '../findings.ts'
import { ssda903 } from '../ssda903/format.ts'
import { fileOf, filesIn, type InputFile } from './file.ts'
import { lookOver, rowsOf } from './folder.ts'

const titles = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const amy = '101,2,05/05/2011,WBRI,D051910639385,,'

async function read(...files: InputFile[]) {
  const [problems, warnings] = [new Findings(), new Findings()]
  const { reports, found } = await lookOver(ssda903, files, problems, warnings)
  const rows = []
  for (const one of found) {
    for await (const row of rowsOf(one, day('2026-06-01'), problems)) {
      rows.push(row)
      for (const wrong of row.wrong) problems.add({ file: one.file.name, row: row.row, ...wrong })
    }
  }
  return { reports, rows, problems: problems.listed(), warnings: warnings.listed() }
}

const values = async (text: string | Uint8Array) =>
  (await read(fileOf('header.csv', text))).rows.map(({ row, values }) => [row, ...Object.values(values)])
const asRead = ['101', 'female', '2011-05-05', 'WBRI', 'D051910639385']

test('a header reads the same as councils hold it: other case, order, line ends, quotes, byte order mark and columns', async () => {
  for (const text of [
    `${titles}\n${amy}\n`,
    `\uFEFF${titles}\r\n${amy}\r\n`,
    `child, Sex ,dob,Ethnic,upn\n101,F,2011-05-05,wbri,D051910639385`,
    `"CHILD","LA","SEX","YEAR","ETHNIC","UPN","DOB"\n"101","Somewhere","2","2024","WBRI","D051910639385","05/05/2011"`,
    `${titles}\r${amy}\r`,
    `${titles}\n${amy.replace('05/05/2011', '2011-05-05 00:00:00')},,\n`,
  ])
    assert.deepEqual(await values(text), [[2, ...asRead]], text)
  assert.deepEqual(
    await values(`${titles}\n\n,,,,,,\n${amy}\n`),
    [[4, ...asRead]],
    'blank rows are passed over, and counted as a spreadsheet counts them',
  )
})

test('UTF-8 and Windows-1252 are each read as what they are', async () => {
  const postcode = (encoded: Buffer) =>
    read(
      fileOf(
        'episodes.csv',
        Buffer.concat([
          Buffer.from('CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,HOME_POST\n1,01/01/2024,S,C2,N1,U4,,,'),
          encoded,
        ]),
      ),
    )
  for (const encoded of [Buffer.from('Tŷ'), Buffer.from('Zoë'), Buffer.from([0x5a, 0x6f, 0xeb])]) {
    const { rows } = await postcode(encoded)
    assert.ok(['Tŷ', 'Zoë'].includes(rows[0]!.values['HOME_POST']!))
  }
})

test('sex is 1 and 2 until the return of 2023-24, and letters since; UN1 says why there is no pupil number', async () => {
  const sexes = await values(
    `${titles}\n${['1', '2', 'M', 'F', 'U'].map((sex, at) => `${at},${sex},05/05/2011,WBRI,UN1,,`).join('\n')}`,
  )
  assert.deepEqual(
    sexes.map(([, , sex, , , upn]) => [sex, upn]),
    ['male', 'female', 'male', 'female', 'not_known'].map((sex) => [sex, null]),
  )
})

test('the set is known by name and first row; what is not imported yet is said, and what is none of ours is named', async () => {
  const { reports, problems } = await read(
    ...(await filesIn(inProject('test', 'data', 'ssda903'))),
    fileOf('photos.csv', 'a,b\n1,2'),
    fileOf('export 7.csv', 'child,sex,dob,duc\n'),
  )
  assert.deepEqual(
    reports.map(({ name, is, words }) => `${name}: ${is}, ${words}`),
    [
      'DoLo.csv: not imported yet, Deprivation of liberty',
      'LICENCE: ignored, Only .csv files are read',
      'episodes.csv: imported, Episodes',
      'header.csv: imported, Header',
      'missing.csv: imported, Missing',
      'reviews.csv: imported, Reviews',
      'sw_episodes.csv: not imported yet, Social worker episodes',
      'photos.csv: ignored, Neither its name nor its first row is that of a file of the SSDA903',
      'export 7.csv: not imported yet, UASC',
    ],
  )
  assert.equal(problems.count, 0)
})

const hostile: readonly [string, string | Uint8Array, string, RegExp][] = [
  ['a spreadsheet renamed', Buffer.from('PK\u0003\u0004rest'), 'unreadable', /spreadsheet or a zip/],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${titles}`, 'utf16le'), 'unreadable', /UTF-16/],
  ['UTF-16 without', Buffer.from(titles, 'utf16le'), 'unreadable', /not text/],
  ['NUL bytes', `${titles}\n101,2\0`, 'unreadable', /not text/],
  ['nothing', '', 'unreadable', /empty/],
  [
    'a quote never closed',
    `${titles}\n${amy}\n102,"2,05/05/2011,WBRI,,,\n${`${amy}\n`.repeat(10)}`,
    'unreadable',
    /never closed/,
  ],
  [
    'a quote never closed in a long file',
    `${titles}\n"102,2,\n${`${amy}\n`.repeat(10_000)}`,
    'unreadable',
    /longer than/,
  ],
  ['a stray quote', `${titles}\n10"1,2,05/05/2011,WBRI,,,\n`, 'unreadable', /quotation marks/],
  ['a cell of 10 MB', `${titles}\n${'x'.repeat(10_000_000)},2,05/05/2011,WBRI,,,\n`, 'unreadable', /longer than/],
  [
    '10,000 columns',
    `${titles},${Array.from({ length: 10_000 }, (_, at) => `C${at}`).join(',')}\n`,
    'too many columns',
    /10,007 columns/,
  ],
  [
    'semicolons',
    `${titles.replaceAll(',', ';')}\n${amy.replaceAll(',', ';')}\n`,
    'column missing',
    /not parted by commas/,
  ],
  ['a column missing', `${titles.replace('ETHNIC', 'ETHNICITY')}\n${amy}\n`, 'column missing', /called ETHNIC/],
  ['a column twice', `${titles},CHILD\n${amy},7\n`, 'column repeated', /Two columns/],
  ['a row cut short', `${titles}\n${amy}\n102,2,05/0`, 'row broken', /3 cells and the first row 7/],
  ['a comma too many', `${titles}\n${amy},too,many\n`, 'row broken', /quotation marks around/],
  ['no child', `${titles}\n ,2,05/05/2011,WBRI,,,\n`, 'needed', /needs a CHILD/],
  [
    'a formula',
    `${titles}\n=HYPERLINK("http://x"),2,05/05/2011,WBRI,,,\n`
      .replaceAll('"', '""')
      .replace('=', '"=')
      .replace('),', ')",'),
    'formula',
    /spreadsheet’s formula/,
  ],
  ['another formula', `${titles}\n@SUM(A1),2,05/05/2011,WBRI,,,\n`, 'formula', /spreadsheet’s formula/],
  ['a shortened number', `${titles}\n5.66E+05,2,05/05/2011,WBRI,,,\n`, 'number shortened', /as text/],
  ['no such day', `${titles}\n101,2,29/02/2011,WBRI,,,\n`, 'date impossible', /no such day/],
  ['a year in two figures', `${titles}\n101,2,05/05/11,WBRI,,,\n`, 'date not read', /four figures/],
  ['an American day', `${titles}\n101,2,05/25/2011,WBRI,,,\n`, 'date impossible', /day, month, year/],
  ['a code that is none', `${titles}\n101,3,05/05/2011,WBRI,,,\n`, 'code unknown', /SEX takes/],
  ['a line break in a number', `${titles}\n"10\n1",2,05/05/2011,WBRI,,,\n`, 'text not plain', /line breaks/],
]

for (const [what, content, rule, words] of hostile) {
  test(`${what}: refused quickly, in words that say how to mend it`, async () => {
    const started = process.hrtime.bigint()
    const { problems } = await read(fileOf('header.csv', content))
    assert.deepEqual([problems.shown[0]?.rule, problems.count > 0], [rule, true])
    assert.match(problems.shown[0]!.words, words)
    assert.ok((problems.shown[0]!.value ?? '').length <= 41)
    assert.ok(process.hrtime.bigint() - started < 5_000_000_000n)
  })
}

test('a hundred thousand bad rows are counted, and a thousand of them shown', async () => {
  async function* endless() {
    yield Buffer.from(`${titles}\n`)
    const part = Buffer.from('101,9,05/05/2011,WBRI,,,\n'.repeat(1_000))
    for (let at = 0; at < 100; at++) yield part
  }
  const { problems } = await read({ name: 'header.csv', open: endless })
  assert.deepEqual(
    [problems.count, problems.shown.length, problems.byRule],
    [100_000, 1_000, { 'code unknown': 100_000 }],
  )
})

test('a file that never ends is left at 512 MB, and two of one kind are not guessed between', async () => {
  const part = Buffer.alloc(8 * 1024 * 1024, `${amy}\n`)
  async function* endless() {
    yield Buffer.from(`${titles}\n`)
    for (;;) yield part
  }
  assert.match((await read({ name: 'header.csv', open: endless })).problems.shown[0]!.words, /larger than 512 MB/)
  const twice = await read(
    fileOf('header.csv', `${titles}\n${amy}`),
    fileOf('SSDA903_2024_header.csv', `${titles}\n${amy}`),
  )
  assert.deepEqual(
    twice.problems.shown.map(({ rule }) => rule),
    ['file twice'],
  )
  assert.deepEqual(
    (await read(fileOf('notes.txt', 'hello'))).problems.shown.map(({ rule }) => rule),
    ['nothing to import'],
  )
})
