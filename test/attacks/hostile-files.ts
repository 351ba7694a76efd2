import { deflateSync } from 'node:zlib'
import { compound } from '../files/compound.ts'
import { office, packed, related } from '../files/packed.ts'

const megabyte = 1024 * 1024
const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`
const words = (markup: string, head = '') => ({
  name: 'word/document.xml',
  bytes: `<?xml version="1.0"?>${head}<w:document><w:body>${markup}</w:body></w:document>`,
})
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const pdf = (catalogue: string, more = '') =>
  `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R ${catalogue}>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n${more}trailer <</Root 1 0 R>>\n%%EOF\n`
const stream = (inside: Buffer) => {
  const bytes = deflateSync(inside)
  return `4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bytes.length}>>stream\n${bytes.toString('latin1')}\nendstream\nendobj\n`
}
const pdfOf = (...of: Parameters<typeof pdf>) => Buffer.from(pdf(...of), 'latin1')
const dots = (signature: string, width: number, height: number) => {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([Buffer.from(signature, 'hex'), size, Buffer.alloc(64, 7)])
}
const png = '89504e470d0a1a0a0000000d49484452'
const zip = packed([{ name: 'a', bytes: Buffer.alloc(megabyte) }])
const nested = (deep: number): Buffer => (deep === 0 ? zip : packed([{ name: 'a.zip', bytes: nested(deep - 1) }]))

/** Files that nobody would send who means well, made here byte by byte. None is kept with a record. */
export const hostileFiles: readonly { says: string; name: string; bytes: Buffer }[] = [
  ['a Word file whose words are a file of this machine', 'a.docx', office('word', [words(paragraph('&a;'), entity)])],
  ['a Word file whose words double thirty times', 'a.docx', office('word', [words(paragraph('&a30;'), laughs)])],
  ['a drawing that names a file of this machine', 'a.svg', `<?xml version="1.0"?>${entity}<svg><text>&a;</text></svg>`],
  ['a drawing with a script', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a page with a script', 'a.png', '<!doctype html><html><body><script>alert(1)</script></body></html>'],
  ['a page that begins with spaces', 'a.txt', '  \n\t<HTML><body onload=alert(1)>'],
  [
    'a part of sixty megabytes of nothing',
    'a.docx',
    office('word', [{ name: 'a.bin', bytes: Buffer.alloc(60 * megabyte) }]),
  ],
  [
    'a part that says it is small',
    'a.docx',
    office('word', [{ name: 'a.bin', bytes: Buffer.alloc(60 * megabyte), says: 9 }]),
  ],
  [
    'two hundred parts that are one',
    'a.docx',
    office('word', [
      { name: 'a0', bytes: Buffer.alloc(megabyte) },
      ...Array.from({ length: 200 }, (_, n) => ({ name: `a${n + 1}`, bytes: '', same: true })),
    ]),
  ],
  ['a part that says it has four gigabytes', 'a.docx', office('word', [{ name: 'a', bytes: 'x', says: 0xffffffff }])],
  ['six folders within each other', 'a.zip', nested(6)],
  ['a folder that leads out of itself', 'a.zip', packed([{ name: '../../../etc/cron.d/x', bytes: 'x' }])],
  ['a folder with a name from the root', 'a.zip', packed([{ name: '/etc/passwd', bytes: 'x' }])],
  ['a folder with a name of Windows', 'a.zip', packed([{ name: 'C:\\Windows\\x.exe', bytes: 'x' }])],
  ['a Word file that holds another', 'a.docx', office('word', [{ name: 'word/embeddings/a.zip', bytes: zip }])],
  ['a Word file with macros', 'a.docx', office('word with macros')],
  [
    'a Word file that fetches a picture',
    'a.docx',
    office('word', [
      related(
        '<Relationship Id="a" Type="http://x/image" Target="http://elsewhere.example/a.png" TargetMode="External"/>',
      ),
    ]),
  ],
  [
    'a Word file that fetches an object',
    'a.docx',
    office('word', [
      related('<Relationship Id="a" Type="http://x/oleObject" Target="file:///c:/a" TargetMode="External"/>'),
    ]),
  ],
  ['a Word file with a control', 'a.docx', office('word', [{ name: 'word/activeX/activeX1.xml', bytes: '<x/>' }])],
  [
    'one name before the bytes and another in the list',
    'a.docx',
    office('word', [{ name: 'a', inside: 'b', bytes: 'x' }]),
  ],
  ['a PDF that runs a script', 'a.pdf', pdfOf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
  ['a PDF that starts a program', 'a.pdf', pdfOf('/OpenAction<</S/Launch/F(cmd.exe)>>')],
  ['a PDF with a file in it', 'a.pdf', pdfOf('/Names<</EmbeddedFiles 9 0 R>>')],
  ['a PDF that unpacks to eighty megabytes', 'a.pdf', pdfOf('', stream(Buffer.alloc(80 * megabyte, ' ')))],
  ['a PDF that is a folder too', 'a.pdf', Buffer.concat([pdfOf('/AA<</S/JavaScript/JS(1)>>'), zip])],
  ['a folder that is a PDF too', 'a.pdf', Buffer.concat([zip, pdfOf('')])],
  ['a picture of forty thousand million dots', 'a.png', dots(png, 200_000, 200_000)],
  ['a picture of no dots', 'a.png', Buffer.from(png, 'hex')],
  ['a program', 'a.pdf', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1')],
  ['a program of Linux', 'a.txt', Buffer.from('\u007fELF\u0002\u0001\u0001\u0000', 'latin1')],
  ['a script of a shell', 'a.txt', '#!/bin/sh\nrm -rf /\n'],
  ['rich text', 'a.doc', '{\\rtf1{\\object\\objocx}}'],
  ['an older spreadsheet with macros', 'a.xls', compound({ Workbook: 'x', _VBA_PROJECT: 'x' })],
  ['nothing at all', 'a.pdf', ''],
].map(([says, name, bytes]) => ({ says: says as string, name: name as string, bytes: Buffer.from(bytes as Buffer) }))

/** Files whose bytes are plain words, and whose length or shape would hold up who reads them. They may be kept: nothing runs. */
export const tiresomeFiles: typeof hostileFiles = [
  ['a row of a hundred thousand columns', 'header.csv', `CHILD,SEX,DOB${',X'.repeat(100_000)}\n1,2,3\n`],
  ['a quote that never ends', 'header.csv', `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"${'a'.repeat(300_000)}`],
  ['three hundred thousand of one sign', 'a.txt', 'a'.repeat(300_000)],
  ['three hundred thousand new lines', 'a.txt', '\n'.repeat(300_000)],
  ['fifty thousand numbers', 'a.txt', '1. '.repeat(50_000)],
  ['marks that never end', 'a.html', `<html>${'<p '.repeat(200_000)}`],
  ['marks within marks', 'a.html', `<html>${'<div>'.repeat(20_000)}`],
  ['a Word file of words that never end', 'a.docx', packed([words('<w:t '.repeat(200_000))])],
  ['a Word file of tables within tables', 'a.docx', packed([words('<w:tr><w:tc>'.repeat(100_000))])],
  ['a PDF whose pages are each other', 'a.pdf', pdfOf('').toString('latin1').replace('[3 0 R]', '[2 0 R]')],
  [
    'a PDF that counts a thousand million pages',
    'a.pdf',
    pdfOf('').toString('latin1').replace('Count 1', 'Count 1000000000'),
  ],
  ['lists within lists', 'a.pdf', `%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF`],
].map(([says, name, bytes]) => ({ says: says as string, name: name as string, bytes: Buffer.from(bytes as Buffer) }))

/** Names that would lead elsewhere, run, or turn round. */
export const hostileNames = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\x.dll',
  '/etc/passwd',
  'C:\\x.exe',
  'file:///etc/passwd',
  'a\u0000.pdf.exe',
  'note.txt\r\nSet-Cookie: a=b',
  '"; filename="x.exe',
  '\u202efdp.exe',
  'CON',
  '.htaccess',
  '<img src=x onerror=alert(1)>.pdf',
  "'; drop table document; --",
  `${'a'.repeat(2_000)}.pdf`,
  '',
]
