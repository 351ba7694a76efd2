import type { RecordKind } from '#language/record.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Seam } from '#workings/access/reading.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import { documentFields } from '#workings/save/document.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type Screen, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn, differing, unasked, writtenOut } from './answers-in.ts'
import { choicesFor } from './choices.ts'
import { withFiles } from './documents.ts'
import { onlyAdding, recordForm } from './form.ts'
import { keptBack } from './kept-back.ts'
import { askedAbout } from './asked-about.ts'
import { linkedFor } from './linked.ts'
import { draftOf } from './draft-of.ts'
import type { Place } from './place.ts'
import { namesSomebodyHidden } from './names-beside.ts'
import { overlapWarning } from './overlaps.ts'
import { asksAgain, put } from './put.ts'
import { sideBySide } from './side-by-side.ts'

/** The form of a record as it stands, and what becomes of it when it is sent. */
export const correcting = (place: Place): readonly Screen[] => [
  screen('GET', place.change(`:${place.param}`), place.may, (ask) =>
    opened(ask, place, (seam, { kind, whole, now }) =>
      page(ask, seam, place, { kind, whole, values: writtenOut(kind, now), problems: [] }),
    ),
  ),
  screen('POST', place.change(`:${place.param}`), place.may, (ask) => sent(ask, place)),
]

async function sent(ask: SignedIn, place: Place): Promise<Answer> {
  const { kind, whole, now, draft } = await opened(ask, place, async (seam, held) => ({
    ...held,
    draft: await draftOf(seam, ask, held),
  }))
  const again = (values: Values, problems: readonly PageProblem[], theirs?: readonly string[]) =>
    ask.read((seam) => page(ask, seam, place, { kind, whole, values, problems, ...(theirs ? { theirs } : {}) }))
  const { values, problems: ofFiles } = await withFiles(ask, kind, whole.record)
  if (asksAgain(one(ask.body, 'do'))) return again(values, ofFiles)
  const { answers, problems } = answersIn(kind, values, ask.saving.today, place.without)
  const differs = differing(kind, now, { ...now, ...answers })
  const seen = Number(one(values, 'seen'))
  if (seen !== whole.versions[0]!.version) return again(values, [], differs)
  const reason =
    one(values, 'change-reason').trim() || (differs.every((name) => !answered(now[name])) ? onlyAdding : '')
  const why = reason === '' ? [{ field: 'change-reason', words: 'Say why you are changing what the record said' }] : []
  const wrong = [
    ...ofFiles,
    ...problems,
    ...why,
    ...((await place.look?.(ask, { ...now, ...answers }, { kind, about: whole.about })) ?? []),
  ]
  if (wrong.length > 0) return again(values, wrong)
  if (differs.length === 0) return redirect(place.record(whole.record))
  try {
    const said = { ...now, ...answers, ...unasked(kind, answers, place.without) }
    const made = await put(ask, { ...draft, answers: said, reason, seen })
    return 'saved' in made
      ? redirect(await place.saved(ask, whole, made.saved, said))
      : await again(values, made.problems)
  } catch (error) {
    // Theirs was saved between the reading above and the saving: the next reading has it, and what was typed stays beside it.
    if (error instanceof Refusal && error.kind === 'changed since')
      return opened(ask, place, (seam, held) => {
        const theirs = differing(kind, held.now, { ...held.now, ...answers })
        return page(ask, seam, place, { kind, whole: held.whole, values, problems: [], theirs })
      })
    throw error
  }
}

type Held = { kind: RecordKind; whole: WholeRecord; now: Said }

/** The record as it stands, where this role may change it. */
function opened<T>(ask: SignedIn, place: Place, work: (seam: Seam, held: Held) => Promise<T>): Promise<T> {
  return ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, place.param))
    const kind = place.kind(ask, whole.kind)
    if (namesSomebodyHidden(kind, whole.versions[0]!.answers, (child) => seam.mayOpen(child)))
      throw new Refusal(
        'not yours',
        'This record names a child whose record is not yours to open. Ask your divisional manager to change it',
      )
    if (whole.versions[0]!.state === 'withdrawn')
      throw new Refusal('cannot', 'This record was withdrawn. Make a new one')
    // The form has the address in its boxes, so opening it is asking for it.
    if (keptBack(ask, kind, whole.versions[0]!.answers) !== 'open')
      seam.showed({ action: 'read', what: 'an address that is not to be disclosed', children: whole.subjects })
    return work(seam, { kind, whole, now: whole.versions[0]!.answers })
  })
}

type Shown = {
  kind: RecordKind
  whole: WholeRecord
  values: Values
  problems: readonly PageProblem[]
  theirs?: readonly string[]
}

async function page(
  ask: SignedIn,
  seam: Seam,
  place: Place,
  { kind, whole, values, problems, theirs }: Shown,
): Promise<Answer> {
  const form = recordForm({
    kind,
    values,
    problems,
    warning: await overlapWarning(seam, ask.house, kind, {
      child: whole.subjects[0]!,
      answers: answersIn(kind, values, ask.saving.today).answers,
      except: whole.record,
    }),
    action: place.change(whole.record),
    ...(place.without ? { without: place.without } : {}),
    seen: whole.versions[0]!.version,
    saves: place.saves ?? 'Save the change',
    choices: {
      ...(await choicesFor(seam, kind, values, {
        record: whole.record,
        held: documentFields(kind).map((field) => whole.versions[0]!.answers[field]),
        most: ask.house.config.documentLimit,
      })),
      ...(await linkedFor(seam, ask.house.declarations, kind, whole.about, whole.record)),
    },
  })
  const signed = whole.versions[0]!.state === 'signed off'
  return shown(
    place.title ?? `Change: ${kind.name}`,
    html`${place.above && (await place.above(ask, seam, whole))}${theirs && sideBySide(kind, whole.versions[0]!.answers, answersIn(kind, values, ask.saving.today).answers, theirs)}
    ${signed && html`<p class="govuk-body">This record was signed off. A change takes the signing off away until it is signed off again.</p>`}${form}`,
    {
      part: place.part,
      errors: askedAbout(kind, problems),
      ...(theirs ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: place.crumbs(whole, kind.name),
    },
  )
}
