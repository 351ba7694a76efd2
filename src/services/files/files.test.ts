import assert from 'node:assert/strict'
import { deflateSync } from 'node:zlib'
import { test } from 'node:test'
import fc from 'fast-check'
import { compound, outlookMail } from '../../../test/files/compound.ts'
import { office, packed, related } from '../../../test/files/packed.ts'
import { CheckedFile } from './checked.ts'
import { fileTypes } from './types.ts'

const most = 5
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), dots(800, 600), Buffer.alloc(64, 7)])
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
const heic = Buffer.from('0000001c667479706865696300000000', 'hex')
const pdf = (more = '') =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/Catalog ${more}>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`, 'latin1')
const program = Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1')
const mail = (part = '') =>
  Buffer.from(
    `From: PC Field <field@police.example>\r\nDate: Mon, 1 Jun 2026 09:00:00 +0100\r\nSubject: Last night\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nThe report is attached.\r\n--x\r\n${part}\r\n--x--\r\n`,
  )
const attached = (name: string, bytes: Buffer) =>
  mail(
    `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename="${name}"\r\n\r\n${bytes.toString('base64')}`,
  )

const of = (name: string, bytes: Buffer | string) => CheckedFile.of(name, Buffer.from(bytes), most)
const seen = async (name: string, bytes: Buffer | string) => {
  const file = await of(name, bytes)
  return 'refused' in file ? file : { name: file.name, media: file.media }
}
const refused = async (bytes: Buffer | string): Promise<string> => {
  const file = await of('report.pdf', bytes)
  return 'refused' in file ? file.refused : `taken as ${file.type}`
}

test('a file is what its bytes are, whatever it is called and whatever the browser says', async () => {
  const taken: [string, Buffer | string, string, string][] = [
    ['report.exe', pdf(), 'report.exe.pdf', 'application/pdf'],
    ['minutes.DOCX', office('word'), 'minutes.docx', fileTypes.word.media],
    ['log', office('excel'), 'log.xlsx', fileTypes.excel.media],
    ['photo.JPEG', jpeg, 'photo.jpg', 'image/jpeg'],
    ['photo.png.html', png, 'photo.png.html.png', 'image/png'],
    ['IMG_0001.HEIC', heic, 'IMG_0001.heic', 'image/heic'],
    ['note.txt', 'Amy was seen at 21:40 — she was well\n', 'note.txt', 'text/plain; charset=utf-8'],
    ['note.bat', 'MZ rang at ten', 'note.bat.txt', 'text/plain; charset=utf-8'],
    ['old.txt', Buffer.from('Caf\u00e9 \u0093quoted\u0094', 'latin1'), 'old.txt', 'text/plain; charset=windows-1252'],
    ['wide.txt', Buffer.from('\ufeffSeen at 21:40', 'utf16le'), 'wide.txt', 'text/plain; charset=utf-16le'],
    ['police.eml', mail(), 'police.eml', 'message/rfc822'],
    ['police.eml', attached('report.pdf', pdf()), 'police.eml', 'message/rfc822'],
    ['police.msg', outlookMail({ name: 'report.pdf', bytes: pdf() }), 'police.msg', 'application/vnd.ms-outlook'],
    [
      'long.msg',
      outlookMail({ name: 'photo.png', bytes: Buffer.concat([png, Buffer.alloc(9_000)]) }),
      'long.msg',
      'application/vnd.ms-outlook',
    ],
  ]
  for (const [name, bytes, called, media] of taken)
    assert.deepEqual(await seen(name, bytes), { name: called, media }, name)
})

test('its digest is kept, by which anybody can tell whether it was changed', async () => {
  const file = await of('note.txt', 'Seen')
  assert.equal('sha256' in file && file.sha256, '8894cf30aed05a787922b8da70ce6ec4e86879ac21f97fbf78a2da27bdae2b20')
})

test('macros and controls are refused wherever they are hidden', async () => {
  const macros = { name: 'word/vbaProject.bin', bytes: program }
  for (const bytes of [
    office('word', [macros]),
    office('word', [{ ...macros, name: 'word/VBAPROJECT.BIN' }]),
    office('word with macros'),
    office('excel', [{ name: 'xl/macrosheets/sheet1.xml', bytes: '<x/>' }]),
    office('word', [{ name: 'word/embeddings/sheet.xlsx', bytes: office('excel', [macros]) }]),
    compound({ VBA: 'x', WordDocument: 'x' }),
    attached('report.doc', compound({ Macros: 'x', WordDocument: 'x' })),
    attached('report.docx', office('word', [macros])),
    outlookMail({ name: 'report.docx', bytes: office('word', [macros]) }),
  ])
    assert.match(await refused(bytes), /holds macros/)
  assert.match(await refused(office('word', [{ name: 'word/activeX/activeX1.bin', bytes: 'x' }])), /active controls/)
})

test('older Word and Excel, in which macros cannot be told from words, are refused with what to do instead', async () => {
  for (const name of ['WordDocument', 'Workbook', 'Book'])
    assert.match(await refused(compound({ [name]: 'x' })), /Older Word and Excel.*Save it as \.docx/)
})

test('what is fetched when a file is opened is refused; a link that a person follows is not', async () => {
  const external = (type: string, target: string, mode = 'External') =>
    office('word', [
      related(`<Relationship Id="1" Type="http://x/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`),
    ])
  assert.match(await refused(external('attachedTemplate', 'https://evil.example/a.dotm')), /fetches parts of itself/)
  assert.match(await refused(external('attachedTemplate', '\\\\evil.example\\a.dotm')), /fetches parts/)
  assert.match(await refused(external('oleObject', 'mhtml:https://evil.example!x')), /fetches parts/)
  assert.match(await refused(external('oleObject', 'https://evil.example/?a>b')), /fetches parts/)
  assert.match(await refused(external('oleObject', 'https://evil.example', '&#69;xternal')), /fetches parts/)
  assert.match(await refused(external('oleObject', "https://evil.example/?'&#60;")), /fetches parts/)
  assert.equal(await refused(external('hyperlink', 'https://www.gov.uk')), 'taken as word')
  assert.equal(await refused(external('attachedTemplate', 'file:///C:\\Users\\me\\Normal.dotm')), 'taken as word')
})

test('a file that unpacks to far more than it holds is refused, however it says so, and before it is unpacked', async () => {
  const megabyte = Buffer.alloc(1024 * 1024)
  const huge = { name: 'word/media/a.bin', bytes: Buffer.alloc(60 * 1024 * 1024) }
  const began = performance.now()
  const bombs = [
    office('word', [huge]),
    office('word', [{ ...huge, says: 1_000 }]),
    office('word', [
      { name: 'word/media/a.bin', bytes: megabyte },
      ...Array.from({ length: 200 }, (_, n) => ({
        name: `word/media/${n}.bin`,
        bytes: megabyte,
        same: true,
        inside: 'word/media/a.bin',
      })),
    ]),
    office(
      'word',
      Array.from({ length: 9 }, (_, n) => ({
        name: `word/embeddings/${n}.xlsx`,
        bytes: office('excel', [{ name: 'xl/a.bin', bytes: Buffer.alloc(6 * 1024 * 1024) }]),
      })),
    ),
    office(
      'word',
      Array.from({ length: 5_001 }, (_, n) => ({ name: `a${n}`, bytes: '' })),
    ),
    office('word', [{ name: 'word/document.xml', bytes: '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' }]),
    office('word', [{ name: 'word/document.xml', bytes: Buffer.from('\ufeff<!ENTITY a "a">', 'utf16le') }]),
  ]
  for (const [n, bytes] of bombs.entries()) assert.match(await refused(bytes), /unpacks to far more/, `bomb ${n}`)
  assert.ok(performance.now() - began < 20_000)
  assert.match(
    await refused(attached('a.zip', packed([{ name: 'a', bytes: megabyte }]))),
    /folder packed into one file/,
  )
})

test('a packed file whose parts and whose directory differ is refused: two programs would open two files', async () => {
  for (const bytes of [
    office('word', [{ name: 'word/document.xml', inside: 'word/vbaProject.bin', bytes: 'x' }]),
    office('word', [
      { name: 'a.xml', bytes: 'x' },
      { name: 'A.XML', bytes: 'y' },
    ]),
    office('word', [{ name: 'a', bytes: 'abc', says: 2, method: 0 }]),
    office('word', [{ name: 'a', bytes: 'abc', says: 9 }]),
    office('word', [{ name: 'a', bytes: 'abc', method: 99 }]),
    Buffer.concat([office('word'), office('excel')]),
    packed([{ name: '[Content_Types].xml', bytes: 'x' }], 'and more'),
    office('word').subarray(0, 300),
  ])
    assert.match(await refused(bytes), /damaged|far more/)
  assert.match(await refused(office('word', [{ name: 'a', bytes: 'x', locked: true }])), /locked with a password/)
  assert.match(await refused(compound({ EncryptedPackage: 'x' })), /locked with a password/)
})

test('a PDF that runs or starts something, or carries files, is refused, though it spell it in numbers or pack it', async () => {
  const hidden = (inside: string, filter = '/Filter/FlateDecode') => {
    const stream = filter === '' ? Buffer.from(inside) : deflateSync(inside)
    return Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Length ${stream.length}${filter}>>stream\r\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ])
  }
  for (const active of [
    '/OpenAction<</S/JavaScript/JS(app.alert(1))>>',
    '/AA<</S/J#61vaScript>>',
    '/S/Launch/F(cmd.exe)',
  ])
    for (const bytes of [pdf(active), hidden(active), hidden(active, '')])
      assert.match(await refused(bytes), /runs scripts or starts programs/)
  assert.match(await refused(pdf('/Names<</EmbeddedFiles 3 0 R>>')), /attached inside the PDF/)
  assert.match(await refused(pdf('/Encrypt 5 0 R')), /locked with a password/)
  assert.match(await refused(hidden('x', '/Filter/LZWDecode').fill(1, 70, 78)), /cannot be looked into/)
  assert.match(await refused(hidden(' '.repeat(80 * 1024 * 1024))), /unpacks to far more/)
  assert.match(await refused(pdf().subarray(0, 40)), /damaged/)
  assert.equal(await refused(hidden('<</Type/Page>>')), 'taken as pdf')
  assert.equal(await refused(pdf('/URI(https://www.gov.uk)')), 'taken as pdf')
})

test('a program is refused under any name, and so is one that comes with a mail', async () => {
  assert.match(await refused(program), /is a program/)
  assert.match(await refused(attached('report.pdf', program)), /is a program/)
  assert.match(await refused(outlookMail({ name: 'report.pdf', bytes: program })), /is a program/)
  assert.match(
    await refused(outlookMail({ name: 'report.pdf', bytes: Buffer.concat([program, Buffer.alloc(9_000)]) })),
    /is a program/,
  )
  assert.match(await refused(office('word', [{ name: 'word/embeddings/a.bin', bytes: program }])), /is a program/)
  assert.match(
    await refused(
      office('word', [{ name: 'word/embeddings/oleObject1.bin', bytes: compound({ '\u0001Ole10Native': 'x' }) }]),
    ),
    /embedded in it/,
  )
  for (const name of [
    'invoice.pdf.js',
    'invoice.js.',
    '=?utf-8?b?aW52b2ljZS5qcw==?=',
    'invoice%2ejs',
    'inv\u202eoice.lnk',
  ])
    assert.match(
      await refused(attached(name, Buffer.from('WScript.Echo(1)'))),
      /attached to the mail is a program/,
      name,
    )
  assert.match(await refused(outlookMail({ name: 'invoice.hta', bytes: 'x' })), /attached to the mail is a program/)
})

test('what is none of the kinds that are taken is refused, with which those are', async () => {
  for (const bytes of [
    Buffer.from('GIF89a\u0001\u0000'),
    compound({ Contents: 'x' }),
    office('powerpoint'),
    Buffer.alloc(900, 3),
    packed([{ name: 'a.txt', bytes: 'x' }]),
  ])
    assert.match(await refused(bytes), /must be PDF, Word, Excel, a picture/)
  for (const text of [
    '<!DOCTYPE html><script>alert(1)</script>',
    '\ufeff <svg onload="alert(1)"/>',
    '<?xml version="1.0"?><x/>',
    '#!/bin/sh\nrm -r',
  ])
    assert.match(await refused(text), /web page or the text of a program/)
  assert.match(await refused('{\\rtf1 x}'), /Rich Text/)
  assert.match(await refused(''), /empty/)
  assert.match(await refused(Buffer.alloc(most * 1024 * 1024 + 1, 'a')), /5 MB at most/)
  const wide = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), dots(100_000, 100_000)])
  assert.match(await refused(wide), /200 million dots/)
})

test('whatever bytes come, they are taken or refused in words, and soon', async () => {
  const seeds = [
    png,
    jpeg,
    pdf(),
    office('word'),
    office('excel'),
    outlookMail({ name: 'a', bytes: 'x'.repeat(9_000) }),
    attached('a.pdf', pdf()),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 12 }),
      fc.nat(6_000),
      async (seed, changes, length) => {
        const bytes = Buffer.from(seed.subarray(0, length))
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
        const began = performance.now()
        const file = await of('a', bytes)
        assert.ok('refused' in file ? /^[A-Z].{5,}$/.test(file.refused) : file.sha256.length === 64)
        assert.ok(performance.now() - began < 2_000)
      },
    ),
    { numRuns: 1_500 },
  )
})

test('a name is safe on any machine and page: no folder, nothing unseen, no ending but its own', async () => {
  const names: [string, string][] = [
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\me\\note.txt', 'note.txt'],
    ['note\u202etxt.exe', 'notetxt.exe.txt'],
    ['a"b\r\nSet-Cookie: x.txt', 'a_bSet-Cookie_ x.txt'],
    ['<script>.txt', '_script_.txt'],
    ['CON.txt', '_CON.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['...', 'document.txt'],
    ['', 'document.txt'],
    ['Zo\u0065\u0308 – Größe.TXT', 'Zoë – Größe.txt'],
    [`${'x'.repeat(400)}.txt`, `${'x'.repeat(120)}.txt`],
  ]
  for (const [given, safe] of names) {
    const file = await of(given, 'Seen')
    assert.equal('name' in file && file.name, safe, JSON.stringify(given))
  }
})

function dots(wide: number, high: number): Buffer {
  const said = Buffer.alloc(8)
  said.writeUInt32BE(wide, 0)
  said.writeUInt32BE(high, 4)
  return said
}
