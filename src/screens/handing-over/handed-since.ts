import { kindOf } from '#language/declarations.ts'
import { table } from '#ui/components/table.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import { serviceNames } from '#workings/read/names.ts'
import { recordsNamed } from '#workings/read/record.ts'
import { one, type SignedIn } from '../front/screen.ts'

/**
 * What was ticked and is in nobody's hand to give any more. A form that is sent again finds its own doing, which is none of
 * these: the same person gave it away for the same reason.
 */
export async function goneSince(ask: SignedIn, seam: Seam, ticked: readonly string[]): Promise<Entry[]> {
  const reason = one(ask.body, 'reason').trim()
  const all = await recordsNamed(seam, ask.house.declarations, ticked)
  return all.filter((entry) => entry.by_worker !== ask.reader.worker || entry.reason !== reason)
}

/** Somebody else was first: what they did with it stands beside what was asked for, and nothing was handed over. */
export async function handedSince(ask: SignedIn, seam: Seam, gone: readonly Entry[]): Promise<Html> {
  const takes = ({ kind, answers }: Entry) =>
    Object.entries(kindOf(ask.house.declarations, kind).fields)
      .filter(([, { shape }]) => shape.is === 'worker')
      .map(([field]) => answers[field])
      .find((worker): worker is string => typeof worker === 'string')
  const names = await serviceNames(
    seam,
    gone.flatMap((entry) => [entry.by_worker, takes(entry) ?? null]),
  )
  const name = (id: string | null | undefined) => (id ? (names.get(id) ?? 'Name not recorded') : 'Nobody recorded')
  return html`<div class="govuk-inset-text"><p>Somebody else has changed part of what you ticked, or handed it over, since you opened this. Nothing was handed over. Look at theirs, and hand over what is still to be given.</p></div>
  ${table({
    caption: 'What was done with it, and what you asked for',
    captionClasses: 'govuk-table__caption--m',
    head: ['What', 'Theirs, saved now', 'What you typed'],
    firstCellIsHeader: true,
    rows: gone.map((entry) => [
      kindOf(ask.house.declarations, entry.kind).name,
      `With ${name(takes(entry))}; saved by ${name(entry.by_worker)}, because: ${entry.reason ?? 'no reason recorded'}`,
      `Hand it over, because: ${one(ask.body, 'reason').trim()}`,
    ]),
  })}`
}
