import type { RecordKind } from '#language/record.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import { answerWords } from './answer-words.ts'

/** Somebody else said first what was found, and it is said once: what was typed stands beside theirs, to be copied. */
export function typedBeside(kind: RecordKind, yours: Said): Html {
  const rows = Object.entries(yours)
    .filter(([, said]) => answered(said))
    .map(([name, said]) => ({
      key: `You typed: ${kind.fields[name]!.words}`,
      value: { text: answerWords(kind.fields[name]!, said) },
    }))
  return html`<div class="govuk-inset-text"><p>Somebody has looked into this since, and said what was found: it stands below. What you typed is not saved.</p>${summaryList({ rows })}</div>`
}
