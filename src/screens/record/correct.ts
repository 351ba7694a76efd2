import type { PageProblem } from '#ui/page.ts'
import { html } from '#ui/html.ts'
import { asKeeper, type Tx } from '#workings/database.ts'
import { partsRemoved } from '#workings/read/removals.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Said } from '#workings/tables/values.ts'
import { one, redirect, screen, type Answer, type Screen, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn, differing, unasked, writtenOut } from './answers-in.ts'
import { changedSince } from './changed-since.ts'
import { changing } from './changing.ts'
import { withFiles } from './documents.ts'
import { draftOf } from './draft-of.ts'
import { opened } from './opened.ts'
import type { Place } from './place.ts'
import { asksAgain, put } from './put.ts'
import { madeBefore, reasonFor, saysSo } from './sent-before.ts'

/** The form of a record as it stands, and what becomes of it when it is sent. */
export const correcting = (place: Place): readonly Screen[] => [
  screen('GET', place.change(`:${place.param}`), place.may, (ask) =>
    opened(ask, place, (seam, { kind, whole, now }) => {
      if (whole.versions[0]!.state === 'withdrawn')
        throw new Refusal('cannot', 'This record was withdrawn. Make a new one')
      return changing(ask, seam, place, { kind, whole, values: writtenOut(kind, now), problems: [] })
    }),
  ),
  screen('POST', place.change(`:${place.param}`), place.may, (ask) => sent(ask, place)),
]

async function sent(ask: SignedIn, place: Place): Promise<Answer> {
  const { kind, whole, now, draft } = await opened(ask, place, async (seam, held) => ({
    ...held,
    draft: await draftOf(seam, ask, held),
  }))
  const again = (values: Values, problems: readonly PageProblem[]) =>
    ask.read((seam) => changing(ask, seam, place, { kind, whole, values, problems }))
  const { values, problems: ofFiles } = await withFiles(ask, kind, whole.record)
  const seen = Number(one(values, 'seen'))
  const stale = seen !== whole.versions[0]!.version
  if (whole.versions[0]!.state === 'withdrawn') return changedSince(ask, place, values)
  // A removal changes no version: what it took stands in a form that was opened before it.
  const nothingGone = async (tx: Tx) =>
    (await partsRemoved(tx, ask.saving.authority, whole.record)) === Number(one(values, 'removed'))
  const removed = () => changedSince(ask, place, values, whole.record, removedSince)
  if (!(await asKeeper(ask.house.db, nothingGone))) return removed()
  // A form that only comes back for another row would begin from theirs, unseen.
  if (asksAgain(one(ask.body, 'do'))) return stale ? changedSince(ask, place, values) : again(values, ofFiles)
  const { answers, problems } = answersIn(kind, values, ask.saving.today, place.without)
  const typed = { ...answers, ...unasked(kind, answers, place.without) }
  const wrong = [...ofFiles, ...problems]
  if (stale) return wrong.length === 0 ? sentSince(ask, place, values, typed) : changedSince(ask, place, values)
  const reason = reasonFor(kind, now, typed, one(values, 'change-reason'))
  if (reason === '') wrong.push({ field: 'change-reason', words: 'Say why you are changing what the record said' })
  wrong.push(...((await place.look?.(ask, { ...now, ...answers }, { kind, about: whole.about })) ?? []))
  if (wrong.length > 0) return again(values, wrong)
  if (differing(kind, now, { ...now, ...answers }).length === 0) return redirect(place.record(whole.record))
  try {
    const said = { ...now, ...typed }
    const made = await put(ask, { ...draft, answers: said, reason, seen, still: nothingGone })
    return 'saved' in made
      ? redirect(await place.saved(ask, whole, made.saved, said))
      : await again(values, made.problems)
  } catch (error) {
    // Theirs was saved between the reading above and the saving: the next reading has it, and what was typed stays beside it.
    if (!(error instanceof Refusal && error.kind === 'changed since')) throw error
    return (await asKeeper(ask.house.db, nothingGone)) ? sentSince(ask, place, values, typed) : removed()
  }
}

/** The record is not as it was when the form was opened: this very form changed it when it was first sent, or somebody else did. */
async function sentSince(ask: SignedIn, place: Place, values: Values, typed: Said): Promise<Answer> {
  const { kind, whole } = await opened(ask, place, async (_, held) => held)
  const sent = { seen: Number(one(values, 'seen')), worker: ask.reader.worker }
  const made = madeBefore(whole, sent, saysSo(kind, typed, one(values, 'change-reason')))
  const said = whole.versions.find(({ version }) => version === made?.version)?.answers
  return made && said ? redirect(await place.saved(ask, whole, made, said)) : changedSince(ask, place, values)
}

const removedSince = html`<p>Something that this record said was removed by law after you opened it. What you typed is below and is not saved. Take out what must not be kept, and save.</p>`
