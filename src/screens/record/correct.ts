import type { RecordKind } from '#language/record.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Seam } from '#workings/access/reading.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn, differing, writtenOut } from './answers-in.ts'
import { choicesFor } from './choices.ts'
import { withFiles } from './documents.ts'
import { onlyAdding, recordForm } from './form.ts'
import { keptBack } from './kept-back.ts'
import { draftOf } from './draft-of.ts'
import { kindToRecord } from './kinds.ts'
import { after } from './new-record.ts'
import { namesSomebodyHidden } from './names-beside.ts'
import { asksAgain, put } from './put.ts'
import { sideBySide } from './side-by-side.ts'

const path = to.change(':record')

const show = screen('GET', path, ['list'], (ask) =>
  opened(ask, (seam, { kind, whole, now }) =>
    page(ask, seam, { kind, whole, values: writtenOut(kind, now), problems: [] }),
  ),
)

const send = screen('POST', path, ['list'], async (ask) => {
  const { kind, whole, now, draft } = await opened(ask, async (seam, held) => ({
    ...held,
    draft: await draftOf(seam, ask, held),
  }))
  const again = (values: Values, problems: readonly PageProblem[], theirs?: readonly string[]) =>
    ask.read((seam) => page(ask, seam, { kind, whole, values, problems, ...(theirs ? { theirs } : {}) }))
  if (asksAgain(one(ask.body, 'do'))) return again(ask.body, [])
  const { values, problems: ofFiles } = await withFiles(ask, kind)
  const { answers, problems } = answersIn(kind, values, ask.saving.today)
  const differs = differing(kind, now, { ...now, ...answers })
  const seen = Number(one(values, 'seen'))
  if (seen !== whole.versions[0]!.version) return again(values, [], differs)
  const reason =
    one(values, 'change-reason').trim() || (differs.every((name) => !answered(now[name])) ? onlyAdding : '')
  const why = reason === '' ? [{ field: 'change-reason', words: 'Say why you are changing what the record said' }] : []
  if (ofFiles.length + problems.length + why.length > 0) return again(values, [...ofFiles, ...problems, ...why])
  if (differs.length === 0) return redirect(to.record(whole.record))
  try {
    const made = await put(ask, { ...draft, answers: { ...now, ...answers, ...unasked(kind, answers) }, reason, seen })
    return 'saved' in made
      ? redirect(await after(ask, whole.subjects[0]!, made.saved))
      : await again(values, made.problems)
  } catch (error) {
    // Theirs was saved between the reading above and the saving: the next reading has it, and what was typed stays beside it.
    if (error instanceof Refusal && error.kind === 'changed since')
      return opened(ask, (seam, held) => {
        const theirs = differing(kind, held.now, { ...held.now, ...answers })
        return page(ask, seam, { kind, whole: held.whole, values, problems: [], theirs })
      })
    throw error
  }
})

type Held = { kind: RecordKind; whole: WholeRecord; now: Said }

/** The record as it stands, where this role may change it. */
function opened<T>(ask: SignedIn, work: (seam: Seam, held: Held) => Promise<T>): Promise<T> {
  return ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'record'))
    const kind = kindToRecord(ask.house, ask.reader.role, whole.kind)
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

const unasked = (kind: RecordKind, answers: Said): Said =>
  Object.fromEntries(
    Object.keys(kind.fields)
      .filter((name) => !(name in answers) && kind.fields[name]?.shape.is !== 'records')
      .map((name) => [name, null]),
  )

type Shown = {
  kind: RecordKind
  whole: WholeRecord
  values: Values
  problems: readonly PageProblem[]
  theirs?: readonly string[]
}

async function page(ask: SignedIn, seam: Seam, { kind, whole, values, problems, theirs }: Shown): Promise<Answer> {
  const form = recordForm({
    kind,
    values,
    problems,
    action: to.change(whole.record),
    seen: whole.versions[0]!.version,
    saves: 'Save the change',
    choices: await choicesFor(seam, kind, values),
  })
  const signed = whole.versions[0]!.state === 'signed off'
  return shown(
    `Change: ${kind.name}`,
    html`${theirs && sideBySide(kind, whole.versions[0]!.answers, answersIn(kind, values, ask.saving.today).answers, theirs)}
    ${signed && html`<p class="govuk-body">This record was signed off. A change takes the signing off away until it is signed off again.</p>`}${form}`,
    {
      part: 'children',
      errors: problems,
      ...(theirs ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [
        { text: 'The child', href: to.child(whole.subjects[0]!) },
        { text: kind.name, href: to.record(whole.record) },
      ],
    },
  )
}

export const correctScreens = [show, send]
