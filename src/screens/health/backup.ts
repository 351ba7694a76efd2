import type { Instant } from '#language/instant.ts'
import type { SummaryRow } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import type { Backups } from '#workings/backup/kept.ts'
import { warningsOf } from '#workings/backup/standing.ts'

/** When the store was last backed up, when a backup was last tried, and in words what whoever looks after it should do. */
export function backupRows(backups: Backups, backupAt: string | undefined, at: Instant): SummaryRow[] {
  const { last, drill } = backups
  const warnings = warningsOf(backups, backupAt, at)
  const standing =
    warnings.length === 0
      ? tag({ text: 'As it should be', colour: 'green' })
      : tag({ text: 'Look at this', colour: 'red' })
  return [
    {
      key: 'Last backup',
      value: { text: last ? html`${instantShown(last.at)}, ${megabytes(last.bytes)}` : 'None has been made' },
    },
    {
      key: 'Last drill of a backup',
      value: { text: drill ? html`${instantShown(drill.at)}, of the backup of ${instantShown(drill.made)}` : 'None' },
    },
    { key: 'Backups', value: { text: html`${standing} ${lines(warnings)}` } },
  ]
}

const lines = (warnings: readonly string[]): Html | string =>
  warnings.length === 0
    ? ''
    : html`<ul class="govuk-list govuk-list--bullet">${warnings.map((words) => html`<li>${words}.</li>`)}</ul>`

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`
