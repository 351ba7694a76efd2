import type { RecordKind } from '#language/record.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import type { Said } from '#workings/tables/values.ts'
import { answerWords } from './answer-words.ts'

/** Somebody else saved first. Theirs is shown beside what was typed, and saving again puts what is typed in its place. */
export function sideBySide(kind: RecordKind, theirs: Said, yours: Said, names: readonly string[]): Html {
  const words = (name: string, said: Said) => answerWords(kind.fields[name]!, said[name]) || 'Not answered'
  return html`<div class="govuk-inset-text"><p>Somebody else changed this record after you opened it. Nothing you typed is lost: it is in the form below. Look at theirs, change yours where they are right, and save.</p></div>
    ${table({
      caption: 'Where theirs and yours differ',
      captionClasses: 'govuk-table__caption--m',
      head: ['Question', 'Theirs, saved now', 'What you typed'],
      firstCellIsHeader: true,
      rows: names.map((name) => [kind.fields[name]!.words, words(name, theirs), words(name, yours)]),
    })}`
}
