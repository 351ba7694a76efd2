import { forumBody, meeting, pack } from '#pathways/forums/records.ts'
import { ofKind } from '#pathways/improvement/told.ts'
import { button } from '#ui/components/button.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { input } from '#ui/components/input.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { Refusal } from '#workings/refusal.ts'
import { theAuthority } from '../front/authority.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { many, one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { heldFor } from '../improvement/held.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { beyondEyes } from './eyes.ts'
import { figuresTold, lastWholeMonth } from './pack-figures.ts'

const form = screen('GET', to.newPack(':meeting'), ['improve'], (ask) => page(ask, []))

/** The figures are worked out once, when the pack is made; the plan is held by the instant at which that was. */
const made = screen('POST', to.newPack(':meeting'), ['improve'], async (ask) => {
  const name = one(ask.body, 'name').trim()
  const figures = many(ask.body, 'figures').filter((id) => ask.house.declarations.measures.has(id))
  const problems = [
    ...(name === '' ? [{ field: 'name', words: 'Say what it is called' }] : []),
    ...(figures.length === 0 ? [{ field: 'figures', words: 'Choose the figures that are in it' }] : []),
  ]
  if (problems.length > 0) return page(ask, problems)
  const about = idIn(ask, 'meeting')
  const month = lastWholeMonth(ask.saving.today)
  const beyond = await ask.read((seam) =>
    beyondEyes(ask, seam, () => heldFor(ask, seam), { kind: pack, about, answers: { name } }),
  )
  if (beyond.length > 0) return page(ask, beyond)
  const told = await ask.read(async (seam) => {
    await forumOf(seam, ask, about)
    return figuresTold(seam, ask, figures, month)
  })
  const answers = { name, figures, until: month.until, told: JSON.stringify(told) }
  const subjects = [await theAuthority(ask)]
  const saved = await put(ask, { kind: pack, subjects, about, answers, newRecord: formIdIn(ask.body, ask.at) })
  return 'saved' in saved
    ? redirect(address(to.pack(saved.saved.record), {}, { done: 'saved' }))
    : page(ask, saved.problems)
})

async function forumOf(seam: Seam, ask: SignedIn, id: string) {
  const all = await heldFor(ask, seam)
  const sitting = ofKind(all, meeting).find(({ record }) => record === id)
  const forum = ofKind(all, forumBody).find(({ record }) => record === sitting?.about)
  if (!forum) throw new Refusal('not there', 'There is no such meeting, or it is not yours to open')
  return forum
}

function page(ask: SignedIn, problems: readonly PageProblem[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const id = idIn(ask, 'meeting')
    const forum = await forumOf(seam, ask, id)
    const error = (field: string) => {
      const wrong = problems.find((each) => each.field === field)
      return wrong && { text: wrong.words }
    }
    return shown(
      'Make the pack',
      html`<p class="govuk-body">It holds the figures of ${lastWholeMonth(ask.saving.today).words} and the plan, as they are known now, and does not change afterwards. Small counts are not shown.</p>
      <form method="post" action="${to.newPack(id)}" novalidate>
        <input type="hidden" name="form-id" value="${formIdIn(ask.body, ask.at)}">
        ${input({ name: 'name', label: { text: 'What is it called?', classes: 'govuk-label--s' }, value: one(ask.body, 'name'), errorMessage: error('name') })}
        ${checkboxes({
          name: 'figures',
          values: many(ask.body, 'figures'),
          fieldset: { legend: { text: 'Which figures are in it?', classes: 'govuk-fieldset__legend--s' } },
          errorMessage: error('figures'),
          classes: 'govuk-checkboxes--small',
          items: [...ask.house.declarations.measures.values()].map((each) => ({ value: each.id, text: each.name })),
        })}
        ${button({ text: 'Make the pack', preventDoubleClick: true })}
      </form>`,
      {
        part: 'forums',
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [
          { text: forum.answers.name ?? 'Forum', href: to.forum(forum.record) },
          { text: 'The meeting', href: to.meeting(id) },
          { text: 'Make the pack' },
        ],
      },
    )
  })
}

export const packMade = [form, made]
