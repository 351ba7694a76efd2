import { kindOf } from '#language/declarations.ts'
import { button } from '#ui/components/button.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import { readRecord } from '#workings/read/record.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { draftOf } from './draft-of.ts'
import { kindToRecord } from './kinds.ts'
import { put } from './put.ts'

const path = to.withdraw(':record')

const show = screen('GET', path, ['list'], (ask) => page(ask, false))

/** Withdrawing takes nothing away: what the record said stays, with the reason (law 3). */
const send = screen('POST', path, ['list'], async (ask) => {
  const reason = one(ask.body, 'reason').trim()
  if (reason === '') return page(ask, true)
  const { draft, child } = await ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'record'))
    const kind = kindToRecord(ask.house, ask.reader.role, whole.kind)
    return { draft: await draftOf(seam, ask, { kind, whole }), child: whole.subjects[0]! }
  })
  await put(ask, { ...draft, become: 'withdrawn', reason, seen: Number(one(ask.body, 'seen')) })
  return redirect(address(to.child(child), {}, { done: 'withdrawn' }))
})

function page(ask: SignedIn, missing: boolean): Promise<Answer> {
  return ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'record'))
    kindToRecord(ask.house, ask.reader.role, whole.kind)
    const { name } = kindOf(ask.house.declarations, whole.kind)
    const errors = missing ? [{ field: 'reason', words: 'Say why it is withdrawn' }] : []
    return shown(
      `Withdraw: ${name}`,
      html`<p class="govuk-body">Withdraw a record that was made by mistake. It stays in the story, marked as withdrawn, and counts in nothing.</p>
      <form method="post" action="${to.withdraw(whole.record)}" novalidate>
        <input type="hidden" name="seen" value="${whole.versions[0]!.version}">
        ${textarea({ name: 'reason', label: 'Why is it withdrawn?', rows: 3, value: one(ask.body, 'reason'), errorMessage: errors[0] && { text: errors[0].words } })}
        ${button({ text: 'Withdraw', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`,
      {
        part: 'children',
        errors,
        ...(missing ? { status: 422 } : {}),
        breadcrumbs: [
          { text: 'The child', href: to.child(whole.subjects[0]!) },
          { text: name, href: to.record(whole.record) },
        ],
      },
    )
  })
}

export const withdrawScreens = [show, send]
