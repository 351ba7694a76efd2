import type { Day } from '#language/day.ts'
import type { RecordKind } from '#language/record.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { asked } from '#workings/check.ts'
import type { Entry } from '#workings/read/answers.ts'
import { answerShown, type NamesOf } from './answer-words.ts'
import { lackingIn } from './answers-in.ts'

const states = {
  incomplete: ['Incomplete', 'yellow'],
  complete: ['Complete', 'green'],
  'signed off': ['Signed off', 'blue'],
  withdrawn: ['Withdrawn', 'red'],
} as const

export function stateShown({ state }: Pick<Entry, 'state'>): Html {
  const [text, colour] = states[state]
  return tag({ text, colour })
}

/** What the record still lacks, each with the way to its question. */
export function lacking(kind: RecordKind, now: Entry, today: Day, change: string): Html | false {
  const lacks = lackingIn(kind, now.answers, today)
  if (now.state === 'withdrawn')
    return insetText({ text: html`Withdrawn: ${now.reason ?? 'no reason recorded'}. It counts in nothing.` })
  const part = (words: string, those: { field: string; words: string }[]) =>
    those.length > 0 &&
    html`<p class="govuk-body govuk-!-margin-bottom-1">${words}</p>
    <ul class="govuk-list govuk-list--bullet">${those.map(({ field, words }) => html`<li><a class="govuk-link" href="${change}#${field}">${words}</a></li>`)}</ul>`
  if (lacks.complete.length + lacks.close.length + (kind.options.signedOff ? lacks.signOff.length : 0) === 0)
    return false
  return insetText({
    text: html`${part('Still missing, so it stays on your list as incomplete:', lacks.complete)}${part('Needed before it can be closed:', lacks.close)}${kind.options.signedOff && now.state !== 'signed off' && part('Needed before it can be signed off:', lacks.signOff)}`,
  })
}

/** Every question that was asked, with its answer. */
export function said(
  kind: RecordKind,
  { answers }: Entry,
  nameOf: NamesOf,
  only: readonly string[] = Object.keys(kind.fields),
): Html {
  const rows = Object.entries(kind.fields)
    .filter(([name, field]) => only.includes(name) && asked(field, answers))
    .map(([name, field]) => ({
      key: field.words,
      value: { text: html`${answerShown(field, answers[name], nameOf)}` },
    }))
  return summaryList({ rows })
}
