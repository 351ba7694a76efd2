import { everySection } from '#language/committee/template.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import type { Opened } from './opened.ts'

/** What was asked of whom, by when, and what they said. */
export function questionsShown({ written, template }: Opened, reader: string, writes: boolean): Html {
  const headings = new Map(everySection(template.sections).map(({ id, heading }) => [id, heading]))
  return html`${listTable({
    id: 'commentary',
    caption: 'Commentary asked for',
    empty: 'Nobody is asked for words.',
    columns: [{ text: 'Question' }, { text: 'In' }, { text: 'Of' }, { text: 'By' }, { text: 'Answer' }],
    rows: written.commentary.map(({ record, asks, part, of, ofName, due, words }) => [
      of === reader
        ? html`<a class="govuk-link" href="${to.boardCommentary(written.record, record)}">${asks}</a>`
        : asks,
      headings.get(part) ?? part,
      ofName,
      dayShown(due),
      words ?? tag({ text: 'Not answered yet', colour: 'yellow' }),
    ]),
  })}
  ${writes && button({ text: 'Ask somebody for words', href: to.boardAsk(written.record), classes: 'govuk-button--secondary' })}`
}
