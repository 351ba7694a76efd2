import { insetText } from '#ui/components/inset-text.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'

/** What somebody else saved while this was typed. */
export type Theirs = { words: string; by: string }

/** Somebody else was first: theirs stands beside what was typed, which is in the form below, and whoever typed it decides. */
export const besideTheirs = (what: string, { words, by }: Theirs, yours: string): Html => html`${insetText({
  text: `Somebody else ${what} after you opened it. Nothing you typed is lost: it is in the form below. Look at theirs, change yours where they are right, and save.`,
})}
  ${table({
    caption: 'Theirs and yours',
    captionClasses: 'govuk-table__caption--m',
    head: [`Theirs, saved by ${by}`, 'What you typed'],
    rows: [[html`<span class="tl-typed">${words}</span>`, html`<span class="tl-typed">${yours}</span>`]],
  })}`
