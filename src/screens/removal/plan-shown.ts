import { kindOf } from '#language/declarations.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { childNames } from '#workings/read/names.ts'
import type { Plan } from '#workings/removing/plan.ts'
import type { Row } from '#workings/removing/reach.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

const mostRows = 500

/** Exactly what would go: each record with its versions, how much in each place, and every word that people wrote. */
export async function planShown(ask: SignedIn, seam: Seam, { reach, takes }: Plan): Promise<Html> {
  const names = await childNames(seam, reach.subjects)
  const who = (row: Row) => (row.subject_kind === 'child' ? (names.get(row.subject)?.name ?? 'Name not recorded') : '')
  const kind = (id: string) => kindOf(ask.house.declarations, id).name
  const taken = takes.filter(({ count }) => count > 0)
  const { cleared } = reach
  return html`<h2 class="govuk-heading-m">What would go</h2>
    <p class="govuk-body">${cleared === null ? html`Of ${[...new Set(reach.rows.map(who))].filter(Boolean).join(', ') || 'no child'}` : html`From <a class="govuk-link" href="${to.record(reach.touched[0]!)}">one record: ${cleared.kind.name}</a>, in every version of it`}.</p>
    ${listTable({
      id: 'takes',
      caption: 'How much, and where',
      columns: [{ text: 'Where' }, { text: 'How many', numeric: true }],
      rows: taken.map(({ words, count }) => [
        words,
        { text: count.toLocaleString('en-GB'), format: 'numeric' as const },
      ]),
      empty: 'Nothing.',
    })}
    ${
      reach.rows.length > 0 &&
      listTable({
        id: 'versions',
        caption: `Versions of records (${reach.rows.length})`,
        columns: ['Record', 'Whose', 'Version', 'Known from'].map((text) => ({ text })),
        rows: reach.rows
          .slice(0, mostRows)
          .map((row) => [
            html`<a class="govuk-link" href="${to.record(row.record)}">${kind(row.kind)}<span class="govuk-visually-hidden">, version ${row.version}</span></a>`,
            who(row),
            String(row.version),
            instantShown(row.recorded_from),
          ]),
        empty: '',
      })
    }
    ${reach.rows.length > mostRows && html`<p class="govuk-body">The first ${mostRows} are shown; all of them go.</p>`}
    ${
      reach.words.length > 0 &&
      html`<h3 class="govuk-heading-s">What was written in it</h3>
      <ul class="govuk-list govuk-list--bullet">${reach.words.slice(0, mostRows).map((word) => html`<li>${word}</li>`)}</ul>`
    }
    <h3 class="govuk-heading-s">What stays</h3>
    <p class="govuk-body">A marker without content: which record, which versions, who asked, who agreed, when and why. Figures and reports stay as they were told, and say that a row was removed.</p>`
}
