import { sql } from 'kysely'
import { isRole, roleWords } from '#language/roles.ts'
import type { Seam } from '#workings/access/reading.ts'
import { fileIn as documentIn } from '#workings/read/documents.ts'
import { dayInWords, instantInWords } from '#ui/when.ts'
import { csv } from '../csv.ts'
import type { Document } from '../document.ts'
import { fileIn } from '../forms/form.ts'
import { zipped } from '../zip/zip.ts'
import { chronology } from './chronology.ts'
import { saidInstead, type Instead } from './cut.ts'
import { headName } from './cut-names.ts'
import type { ChildFile } from './gathered.ts'
import { keptInstead, withoutKept } from './kept-from-all.ts'

/** What a person decided of a bundle: for whom, what is cut, which of the files go with it. */
export type Decided = { for: string; cut: readonly string[]; files: ReadonlySet<string> }

export const removedWords = '[removed: somebody else]'

/** The whole of a child's file with every version of it, before what tells of others is cut: without addresses that must be kept from somebody. */
export function wholeFile(file: ChildFile, whom: string): Document {
  return saidInstead(everything(withoutKept(file), whom), keptInstead(file))
}

function everything(file: ChildFile, whom: string): Document {
  const born = file.born === null ? 'date of birth not recorded' : `born ${dayInWords(file.born)}`
  return chronology(
    file,
    file.records,
    {
      stem: 'record',
      title: 'Your record',
      period: `All that is on record on ${instantInWords(file.at)}`,
      marking: `About ${headName(file.name)}, ${born}. For ${headName(whom)} alone`,
      about: [
        { label: 'About', words: `${file.name}, ${born}` },
        { label: 'For', words: whom },
      ],
      notes: [
        'Every record is here with every version of it: who recorded it, when, and why it was changed.',
        `Where it says ‘${removedWords}’, something about another person was taken out, and is in no part of this file.`,
        'You may ask for what is wrong to be put right, and complain to the Information Commissioner.',
      ],
    },
    'every version',
  )
}

/** A zip of the file as a PDF and a Word document, the files that go with it, and in which role somebody looked at it. */
export async function bundle(seam: Seam, file: ChildFile, decided: Decided): Promise<Uint8Array> {
  const instead: Instead = decided.cut.map((words) => ({ words, by: removedWords }))
  const document = saidInstead(wholeFile(file, decided.for), instead)
  const [pdf, word] = [await fileIn('pdf', document), await fileIn('word', document)]
  const entries = [pdf, word].map(({ name, bytes }) => ({ name, bytes }))
  const more: { name: string; bytes: Uint8Array | string }[] = [
    ...entries,
    { name: 'who-looked.csv', bytes: await whoLooked(seam, file) },
  ]
  for (const [at, { record, document: id, name }] of file.files
    .filter((one) => decided.files.has(one.document))
    .entries()) {
    const held = await documentIn(seam, record, id)
    if (held) more.push({ name: `files/${at + 1}${/\.\w{1,8}$/.exec(name)?.[0] ?? ''}`, bytes: held.bytes })
  }
  return zipped(more, file.at)
}

/** By role and never by name: who looks after a child is theirs to know, and whose shift it was is not. */
async function whoLooked(seam: Seam, { ids }: ChildFile): Promise<string> {
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ at: string; role: string; action: string }>`select at, role, action from access_log
    where authority = ${seam.view.authority} and children && ${[...ids]}::uuid[] and action <> 'refused' order by at, entry`.execute(
          tx,
        )
      ).rows,
  )
  const columns = [
    { name: 'When', kind: 'instant' as const },
    { name: 'In which role', kind: 'text' as const },
    { name: 'What they did', kind: 'text' as const },
  ]
  const chunks: string[] = []
  for await (const chunk of csv(
    columns,
    rows.map(({ at, role, action }) => [at, isRole(role) ? roleWords[role] : role, action]),
  ))
    chunks.push(chunk)
  return chunks.join('')
}
