import type { Stop } from '#press/child/stops.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { to } from '../front/address.ts'

const ruleWords: Readonly<Record<Stop['rule'], string>> = {
  'mixes families': 'Another family',
  'address not to be disclosed': 'An address to be kept',
  'stale address': 'An old address',
  'restricted source': 'A restricted source',
  recipient: 'Who it is for',
}

/** What stops it, where that is, and how to mend it. */
export function stopsShown(stops: readonly Stop[]): Html {
  if (stops.length === 0) return insetText({ text: 'Nothing stops it. Read it once before it goes.' })
  return listTable({
    id: 'stops',
    caption: `It cannot be printed or sent yet (${stops.length})`,
    columns: ['What', 'Where', 'How to mend it'].map((text) => ({ text })),
    rows: stops.map(({ rule, record, words, mend }) => [
      ruleWords[rule],
      record === null ? words : html`<a class="govuk-link" href="${to.record(record)}">${words}</a>`,
      mend,
    ]),
    empty: '',
  })
}
