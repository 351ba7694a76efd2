import type { RecordKind } from '#language/record.ts'
import type { PageProblem } from '#ui/page.ts'
import { Refusal } from '#workings/refusal.ts'
import { documentIn, keepDocument } from '#workings/save/document.ts'
import { asKeeper } from '#workings/database.ts'
import { readRecord } from '#workings/read/record.ts'
import { idIn } from '../front/id.ts'
import { screen, type SignedIn, type Values } from '../front/screen.ts'

const largest = 20 * 1024 * 1024

/** What a file is, told by how it begins: its name says only what somebody called it. */
const kinds: readonly [type: string, begins: (bytes: Buffer) => boolean][] = [
  ['application/pdf', (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-'],
  ['image/png', (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG'],
  ['image/jpeg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    (bytes) => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004',
  ],
  ['text/plain', (bytes) => !bytes.includes(0) && Buffer.from(bytes.toString('utf8')).equals(bytes)],
]

/** Keeps the files that came with a form, and puts their ids among what was typed. */
export async function withFiles(ask: SignedIn, kind: RecordKind): Promise<{ values: Values; problems: PageProblem[] }> {
  const values: Record<string, string | readonly string[] | undefined> = { ...ask.body }
  const problems: PageProblem[] = []
  for (const { field, name, bytes } of ask.files) {
    const question = field.replace(/-file$/, '')
    if (kind.fields[question]?.shape.is !== 'document') continue
    const type = kinds.find(([, begins]) => begins(bytes))?.[0]
    if (bytes.length > largest) problems.push({ field: question, words: 'The file must be 20 MB at most' })
    else if (bytes.length === 0 || type === undefined)
      problems.push({ field: question, words: 'The file must be PDF, Word, a picture (PNG or JPEG) or plain text' })
    else
      values[question] = await asKeeper(ask.house.db, (tx) =>
        keepDocument(tx, ask.saving, { name: name.slice(0, 200), type, bytes }),
      )
  }
  return { values, problems }
}

/** A file is opened through a record that holds it, so whoever may not see the record does not see the file. */
export const documentScreen = screen('GET', '/records/:record/documents/:document', ['list'], async (ask) => {
  const wanted = idIn(ask, 'document')
  const found = await ask.read(async (seam) => {
    const { versions } = await readRecord(seam, ask.house.declarations, idIn(ask, 'record'))
    const held = versions.some(({ answers }) => Object.values(answers).includes(wanted))
    return held ? documentIn(seam, wanted) : null
  })
  if (!found) throw new Refusal('not there', 'There is no such file, or it is not yours to open')
  return { is: 'file', name: found.name.replace(/[^\w. -]/g, '_') || 'document', type: found.type, bytes: found.bytes }
})
