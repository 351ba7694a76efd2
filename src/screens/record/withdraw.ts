import { canBeSeen } from '#language/seen.ts'
import { button } from '#ui/components/button.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import type { Entry } from '#workings/read/answers.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { one, redirect, screen, shown, type Answer, type Screen, type SignedIn } from '../front/screen.ts'
import { draftOf } from './draft-of.ts'
import { madeWhileOne } from './made-while-one.ts'
import { shownAt } from './opened.ts'
import type { Place } from './place.ts'
import { put } from './put.ts'
import { madeBefore } from './sent-before.ts'
import { changedMeanwhile } from './side-by-side.ts'

export const withdrawing = (place: Place): readonly Screen[] => [
  screen('GET', place.withdraw(`:${place.param}`), place.may, (ask) => page(ask, place)),
  screen('POST', place.withdraw(`:${place.param}`), place.may, (ask) => sent(ask, place)),
]

/** Withdrawing takes nothing away: what the record said stays, with the reason (law 3). */
async function sent(ask: SignedIn, place: Place): Promise<Answer> {
  const reason = one(ask.body, 'reason').trim()
  if (!canBeSeen(reason)) return page(ask, place, 'missing')
  const seen = Number(one(ask.body, 'seen'))
  const { draft, whole } = await ask.read(async (seam) => {
    const whole = await shownAt(ask, place, seam)
    const kind = place.kind(ask, whole.kind)
    return { draft: await draftOf(seam, ask, { kind, whole }), whole }
  })
  if (seen !== whole.versions[0]!.version) return sentSince(ask, place, whole, seen)
  try {
    await put(ask, { ...draft, become: 'withdrawn', reason, seen })
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'changed since')) throw error
    const now = await ask.read((seam) => shownAt(ask, place, seam))
    return sentSince(ask, place, now, seen)
  }
  return redirect(place.withdrawn(whole))
}

/** It was withdrawn by this very form when it was first sent, or somebody else changed the record after it was opened. */
function sentSince(ask: SignedIn, place: Place, whole: WholeRecord, seen: number): Promise<Answer> | Answer {
  const reason = one(ask.body, 'reason').trim()
  const isIt = (made: Entry) => made.state === 'withdrawn' && made.reason === reason
  const made = madeBefore(whole, { seen, worker: ask.reader.worker }, isIt)
  return made ? redirect(place.withdrawn(whole)) : page(ask, place, 'changed since')
}

function page(ask: SignedIn, place: Place, wrong?: 'missing' | 'changed since'): Promise<Answer> {
  return ask.read(async (seam) => {
    const whole = await shownAt(ask, place, seam)
    const kind = place.kind(ask, whole.kind)
    const { name } = kind
    const [now] = whole.versions
    const made = await madeWhileOne(seam, ask.house, whole)
    const errors = wrong === 'missing' ? [{ field: 'reason', words: 'Say why it is withdrawn' }] : []
    return shown(
      `Withdraw: ${name}`,
      html`${wrong === 'changed since' && (await changedMeanwhile(ask, seam, kind, whole, Number(one(ask.body, 'seen'))))}${
        now!.state === 'withdrawn'
          ? html`<p class="govuk-body">This record is withdrawn.</p>${made}`
          : html`<p class="govuk-body">Withdraw a record that was made by mistake. It stays on record, marked as withdrawn, and counts in nothing.</p>${made}
      <form method="post" action="${place.withdraw(whole.record)}" novalidate>
        <input type="hidden" name="seen" value="${now!.version}">
        ${textarea({ name: 'reason', label: 'Why is it withdrawn?', rows: 3, value: one(ask.body, 'reason'), errorMessage: errors[0] && { text: errors[0].words } })}
        ${button({ text: 'Withdraw', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`
      }`,
      {
        part: place.part,
        errors,
        ...(wrong === undefined ? {} : { status: wrong === 'missing' ? 422 : 409 }),
        breadcrumbs: place.crumbs(whole, name),
      },
    )
  })
}
