import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { Chosen } from '#workings/settings-history.ts'
import { one, type SignedIn } from '../front/screen.ts'
import { valueWords, type SettingKind } from './known.ts'
import { parsed } from './settings.ts'
import { read } from './typed.ts'

/** Somebody else chose first. Theirs is shown beside what was typed, which is in the form below. */
export function chosenSince(kind: SettingKind, history: readonly Chosen[], ask: SignedIn): Html {
  const theirs = history.toSorted((a, b) => (a.recorded_from < b.recorded_from ? 1 : -1))[0]
  const { value, from } = read(ask, kind)
  return html`<div class="govuk-inset-text"><p>Somebody else changed this setting after you opened it. Nothing you typed is lost: it is in the form below. Look at theirs, and save yours if it should hold all the same.</p></div>
    ${table({
      caption: 'Theirs and yours',
      captionClasses: 'govuk-table__caption--m',
      head: ['Question', 'Theirs, saved now', 'What you typed'],
      firstCellIsHeader: true,
      rows: [
        ['What holds', theirs ? valueWords(kind, parsed(theirs.value)) : 'As declared', valueWords(kind, value)],
        ['From which day', theirs ? dayShown(theirs.from) : 'Not chosen', from ? dayShown(from) : 'Not answered'],
        ['Why', theirs?.why ?? 'No reason recorded', one(ask.body, 'why')],
        ['By whom', theirs?.by ?? 'Somebody not recorded', 'You'],
      ],
    })}`
}
