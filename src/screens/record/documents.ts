import { kindOf } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import { CheckedFile, tooLarge } from '#services/files/checked.ts'
import type { PageProblem } from '#ui/page.ts'
import { Refusal } from '#workings/refusal.ts'
import { notTheirs } from '#workings/access/reading.ts'
import { documentFields, keepDocument } from '#workings/save/document.ts'
import { asKeeper } from '#workings/database.ts'
import { fileIn } from '#workings/read/documents.ts'
import { readRecord } from '#workings/read/record.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, type SignedIn, type Values } from '../front/screen.ts'
import { keptBack } from './kept-back.ts'
import { namesSomebodyHidden } from './names-beside.ts'

/**
 * Looks into the files that came with a form, keeps them for the record that is being filled in, and puts their ids among
 * what was typed: a form that comes back, for whatever reason, has them still.
 */
export async function withFiles(
  ask: SignedIn,
  kind: RecordKind,
  record: string,
): Promise<{ values: Values; problems: PageProblem[] }> {
  const values: Record<string, string | readonly string[] | undefined> = { ...ask.body }
  const problems: PageProblem[] = []
  const most = ask.house.config.documentLimit
  const asked = documentFields(kind)
  for (const { field, name, bytes, cut } of ask.files) {
    const question = asked.find((each) => field === `${each}-file`)
    if (question === undefined) continue
    const file = cut ? { refused: tooLarge(most) } : await CheckedFile.of(name, bytes, most)
    if ('refused' in file) problems.push({ field: question, words: file.refused })
    else {
      values[question] = await asKeeper(ask.house.db, (tx) => keepDocument(tx, ask.saving, record, file))
      values[`${question}-remove`] = undefined
    }
  }
  return { values, problems }
}

/** A file is opened through the record that holds it: whoever may not open the record is told the same as where there is no file. */
export const documentScreen = screen('GET', to.document(':record', ':document'), ['list'], async (ask) => {
  const [record, document] = [idIn(ask, 'record'), idIn(ask, 'document')]
  const file = await ask.read(async (seam) => {
    const { kind: id, subjects, versions } = await readRecord(seam, ask.house.declarations, record)
    const kind = kindOf(ask.house.declarations, id)
    const hidden = versions.some(
      ({ answers }) =>
        namesSomebodyHidden(kind, answers, (child) => seam.mayOpen(child)) || keptBack(ask, kind, answers) !== 'open',
    )
    const held = versions.some(({ answers }) => documentFields(kind).some((field) => answers[field] === document))
    if (hidden || !held) return null
    seam.showed({ action: 'export', what: `document: ${id}`, children: subjects, records: [document] })
    return fileIn(seam, record, document)
  })
  if (!file) throw new Refusal('not there', notTheirs)
  return { is: 'file', name: file.name, type: file.media, bytes: file.bytes }
})
