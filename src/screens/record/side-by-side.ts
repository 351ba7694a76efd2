import type { RecordKind } from '#language/record.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { SignedIn } from '../front/screen.ts'
import { answerShown } from './answer-words.ts'
import { differing } from './answers-in.ts'
import { keptBack } from './kept-back.ts'
import { namesIn, namesSomebodyHidden, recordedBy } from './names-beside.ts'

export type Sides = { kind: RecordKind; whole: WholeRecord; yours: Said; names: readonly string[] }

/** Somebody else saved first. Theirs is shown beside what was typed, and saving again puts what is typed in its place. */
export async function sideBySide(
  ask: SignedIn,
  seam: Seam,
  { kind, whole, yours, names }: Sides,
  says: Html = savedSince,
): Promise<Html> {
  const theirs = whole.versions[0]!
  const nameOf = await namesIn(seam, ask.house, [theirs, { ...theirs, answers: yours }])
  const words = (name: string, said: Said) =>
    kind.fields[name]!.shape.is === 'document' && answered(said[name]) && nameOf(String(said[name])) === undefined
      ? 'The file that you chose'
      : html`${answerShown(kind.fields[name]!, said[name], nameOf)}`
  return html`<div class="govuk-inset-text">${says}<p>${recordedBy(nameOf, theirs)} saved theirs ${instantShown(theirs.recorded_from)}${theirs.reason && html`, with the reason “${theirs.reason}”`}.</p></div>
    ${table({
      caption: 'Where theirs and yours differ',
      captionClasses: 'govuk-table__caption--m',
      head: ['Question', 'Theirs, saved now', 'What you typed'],
      firstCellIsHeader: true,
      rows: names.map((name) => [
        kind.fields[name]!.words,
        { text: words(name, theirs.answers) },
        { text: words(name, yours) },
      ]),
    })}`
}

const savedSince = html`<p>Somebody else changed this record after you opened it. Nothing you typed is lost: it is in the form below. Look at theirs, change yours where they are right, and save.</p>`

/** What somebody else changed after a form was opened that types no answers: to withdraw a record, or to sign it off. */
export async function changedMeanwhile(ask: SignedIn, seam: Seam, kind: RecordKind, whole: WholeRecord, seen: number) {
  const now = whole.versions[0]!
  const then = whole.versions.find(({ version }) => version === seen)
  const nameOf = await namesIn(seam, ask.house, whole.versions)
  const hidden = [now, ...(then ? [then] : [])].some(
    ({ answers }) =>
      namesSomebodyHidden(kind, answers, (child) => seam.mayOpen(child)) || keptBack(ask, kind, answers) !== 'open',
  )
  const names = then && !hidden ? differing(kind, then.answers, now.answers) : []
  const words = (name: string, said: Said) => answerShown(kind.fields[name]!, said[name], nameOf)
  return html`<div class="govuk-inset-text"><p>${recordedBy(nameOf, now)} changed this record after you opened it${now.reason && html`, with the reason “${now.reason}”`}. Nothing was done yet. Look at what it says now, and decide again.</p></div>
    ${
      then &&
      names.length > 0 &&
      table({
        caption: 'What was changed',
        captionClasses: 'govuk-table__caption--m',
        head: ['Question', 'When you opened it', 'Now'],
        firstCellIsHeader: true,
        rows: names.map((name) => [
          kind.fields[name]!.words,
          { text: html`${words(name, then.answers)}` },
          { text: html`${words(name, now.answers)}` },
        ]),
      })
    }`
}
