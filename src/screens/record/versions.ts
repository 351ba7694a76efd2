import type { RecordKind } from '#language/record.ts'
import { summaryCard } from '#ui/components/summary-card.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import type { Entry } from '#workings/read/answers.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { answerShown, type NamesOf } from './answer-words.ts'
import { differing } from './answers-in.ts'
import { recordedBy } from './names-beside.ts'

/** Every version, newest first: who recorded it, when and why, and what it changed from and to. */
export function versionsShown(kind: RecordKind, whole: WholeRecord, nameOf: NamesOf, keptBack: boolean): Html {
  const versions = [...new Map(whole.versions.map((entry) => [entry.version, entry])).values()]
  return html`${versions.map((entry, n) => {
    const before = versions[n + 1]
    return summaryCard({
      title: { text: html`Version ${entry.version}, known from ${instantShown(entry.recorded_from)}`, headingLevel: 3 },
      content: html`<p class="govuk-body">Recorded by ${recordedBy(nameOf, entry)}. ${why(entry, before)}</p>
        ${before && !keptBack && changes(kind, before, entry, nameOf)}`,
    })
  })}`
}

function why({ state, reason, version }: Entry, before: Entry | undefined): Html | string {
  if (version === 1 || !before) return state === 'incomplete' ? 'First recorded, as incomplete.' : 'First recorded.'
  if (state === 'signed off' && !reason) return 'Signed off.'
  return html`${state === 'withdrawn' && 'Withdrawn. '}Why: ${reason ?? 'no reason recorded'}.`
}

function changes(kind: RecordKind, before: Entry, after: Entry, nameOf: NamesOf): Html | false {
  const names = after.state === 'withdrawn' ? [] : differing(kind, before.answers, after.answers)
  return (
    names.length > 0 &&
    summaryList({
      rows: names.map((name) => {
        const field = kind.fields[name]!
        return {
          key: field.words,
          value: {
            text: html`<del>${answerShown(field, before.answers[name], nameOf)}</del> → <ins>${answerShown(field, after.answers[name], nameOf)}</ins>`,
          },
        }
      }),
    })
  )
}
