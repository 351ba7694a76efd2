import { CheckedFile } from '#services/files/checked.ts'
import type { Tx } from '#workings/database.ts'
import { keepDocument } from '#workings/save/document.ts'
import type { Saving } from '#workings/save/draft.ts'

declare const tx: Tx
declare const saving: Saving
const bytes = Buffer.from('%PDF-1.7')

// wrong: nobody says by hand that a file was looked into
export const unseen = new CheckedFile('report.pdf', 'pdf', undefined, bytes)

const lookalike = { name: 'report.pdf', type: 'pdf', media: 'application/pdf', bytes, sha256: '' } as const
// wrong: nor keeps one that was not
export const kept = keepDocument(tx, saving, '00000000-0000-7000-8000-000000000001', lookalike)

const looked = await CheckedFile.of('report.pdf', bytes, 20)
// wrong: nor one that was looked into and may have been refused
export const perhaps = keepDocument(tx, saving, '00000000-0000-7000-8000-000000000001', looked)
