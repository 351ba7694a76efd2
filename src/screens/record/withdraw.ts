import { button } from '#ui/components/button.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import { readRecord } from '#workings/read/record.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type Screen, type SignedIn } from '../front/screen.ts'
import { draftOf } from './draft-of.ts'
import type { Place } from './place.ts'
import { put } from './put.ts'

export const withdrawing = (place: Place): readonly Screen[] => [
  screen('GET', place.withdraw(`:${place.param}`), place.may, (ask) => page(ask, place, false)),
  screen('POST', place.withdraw(`:${place.param}`), place.may, (ask) => sent(ask, place)),
]

/** Withdrawing takes nothing away: what the record said stays, with the reason (law 3). */
async function sent(ask: SignedIn, place: Place): Promise<Answer> {
  const reason = one(ask.body, 'reason').trim()
  if (reason === '') return page(ask, place, true)
  const { draft, whole } = await ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, place.param))
    const kind = place.kind(ask, whole.kind)
    return { draft: await draftOf(seam, ask, { kind, whole }), whole }
  })
  await put(ask, { ...draft, become: 'withdrawn', reason, seen: Number(one(ask.body, 'seen')) })
  return redirect(place.withdrawn(whole))
}

function page(ask: SignedIn, place: Place, missing: boolean): Promise<Answer> {
  return ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, place.param))
    const { name } = place.kind(ask, whole.kind)
    const errors = missing ? [{ field: 'reason', words: 'Say why it is withdrawn' }] : []
    return shown(
      `Withdraw: ${name}`,
      html`<p class="govuk-body">Withdraw a record that was made by mistake. It stays on record, marked as withdrawn, and counts in nothing.</p>
      <form method="post" action="${place.withdraw(whole.record)}" novalidate>
        <input type="hidden" name="seen" value="${whole.versions[0]!.version}">
        ${textarea({ name: 'reason', label: 'Why is it withdrawn?', rows: 3, value: one(ask.body, 'reason'), errorMessage: errors[0] && { text: errors[0].words } })}
        ${button({ text: 'Withdraw', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`,
      {
        part: place.part,
        errors,
        ...(missing ? { status: 422 } : {}),
        breadcrumbs: place.crumbs(whole, name),
      },
    )
  })
}
