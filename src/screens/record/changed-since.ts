import { html, type Html } from '#ui/html.ts'
import type { Answer, SignedIn, Values } from '../front/screen.ts'
import { answersIn, differing } from './answers-in.ts'
import { changing } from './changing.ts'
import { opened } from './opened.ts'
import type { Place } from './place.ts'

/** What was typed beside what the record says now, and the form again with what was typed in it: they decide. */
export const changedSince = (
  ask: SignedIn,
  place: Place,
  values: Values,
  record?: string,
  says?: Html,
): Promise<Answer> =>
  opened(
    ask,
    place,
    (seam, { kind, whole, now }) => {
      const { answers } = answersIn(kind, values, ask.saving.today, place.without)
      const names = differing(kind, now, { ...now, ...answers })
      return changing(ask, seam, place, { kind, whole, values, problems: [], theirs: { names, says } })
    },
    record,
  )

/** The form of a new record, sent again with other answers: what it made is changed, and not made a second time. */
export const changesWhatItMade = (ask: SignedIn, place: Place, values: Values, record: string): Promise<Answer> =>
  changedSince(ask, place, { ...values, 'form-id': undefined }, record, madeByThis)

const madeByThis = html`<p>This form was sent before, and made this record then. What you typed now is different from what it says, and is not saved yet. Nothing you typed is lost: it is in the form below. Say why the record is changed, and save.</p>`
