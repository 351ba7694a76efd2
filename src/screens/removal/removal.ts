import { removalBases, removalCategories } from '#language/removal.ts'
import { retentionRules } from '#pathways/retention.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { serviceNames } from '#workings/read/names.ts'
import { removalOf, type RemovalShown } from '#workings/read/removals.ts'
import { agree, refuse } from '#workings/removing/answer.ts'
import { planned } from '#workings/removing/ask.ts'
import type { Plan } from '#workings/removing/plan.ts'
import { targetOf } from '#workings/removing/removal.ts'
import { Refusal } from '#workings/refusal.ts'
import { outsideOf } from '#services/removal-list.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { planShown } from './plan-shown.ts'
import { stateOf, whatWords } from './words.ts'

export const removalPage = screen('GET', to.removal(':removal'), ['remove'], (ask) => page(ask, []))

export const agreeScreen = screen('POST', to.agreeRemoval(':removal'), ['remove'], async (ask) => {
  const removal = idIn(ask, 'removal')
  await agree(answering(ask), removal, one(ask.body, 'seen'))
  return redirect(address(to.removal(removal), {}, { done: 'removed' }))
})

export const refuseScreen = screen('POST', to.refuseRemoval(':removal'), ['remove'], async (ask) => {
  const reason = one(ask.body, 'reason').trim()
  if (reason.length < 5) return page(ask, [{ field: 'reason', words: 'Say why it stays' }])
  const removal = idIn(ask, 'removal')
  await refuse(answering(ask), removal, reason)
  return redirect(to.removal(removal))
})

const answering = ({ house, view, at }: SignedIn) => ({
  db: house.db,
  declarations: house.declarations,
  view,
  at,
  outside: outsideOf(house.config),
  rules: retentionRules,
})

function page(ask: SignedIn, problems: readonly PageProblem[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const found = await removalOf(seam, idIn(ask, 'removal'))
    const names = await serviceNames(seam, [found.asked_by, found.answered_by])
    const name = (id: string) => names.get(id) ?? 'Name not recorded'
    return shown(
      `Removal: ${whatWords(found).toLowerCase()}`,
      html`${summaryList({
        rows: [
          { key: 'Stands', value: { text: stateOf(found) } },
          { key: 'Asked by', value: { text: html`${name(found.asked_by)}, ${instantShown(found.asked_at)}` } },
          { key: 'Why', value: { text: removalCategories[found.category] } },
          { key: 'By which law', value: { text: removalBases[found.basis] } },
          {
            key: 'Reason',
            value: {
              text:
                found.reason ??
                'It was in a store that was lost; the removal was made again from the list kept outside it',
            },
          },
          found.answered_by !== null && {
            key: found.answer === 'agreed' ? 'Agreed by' : 'Answered by',
            value: {
              text: html`${name(found.answered_by)}${found.answered_at && html`, ${instantShown(found.answered_at)}`}`,
            },
          },
          found.answer_reason !== null && { key: 'What they said', value: { text: found.answer_reason } },
        ],
      })}
      ${found.answer === null && (await waiting(ask, seam, found, problems))}`,
      {
        part: 'removals',
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Removals', href: to.removals }],
      },
    )
  })
}

/** What would go, and the two answers. */
async function waiting(
  ask: SignedIn,
  seam: Seam,
  found: RemovalShown,
  problems: readonly PageProblem[],
): Promise<Html> {
  const plan = await planned(seam, ask.house.declarations, targetOf(found)).catch(gone)
  const own = found.asked_by === ask.reader.worker
  return html`${plan ? await planShown(ask, seam, plan) : insetText({ text: 'There is nothing left to remove, or it is not yours to open. Somebody who may open it must answer.' })}
    ${plan && !own && agreeing(found, plan)}
    ${own && insetText({ text: 'You asked for this. Somebody else must agree to it; you can take it back.' })}
    <h2 class="govuk-heading-m">${own ? 'Take it back' : 'Say no'}</h2>
    <form method="post" action="${to.refuseRemoval(found.removal)}" novalidate>
      ${textarea({ name: 'reason', label: own ? 'Why do you take it back?' : 'Why does it stay?', hint: 'This stays. Name nobody', rows: 2, value: one(ask.body, 'reason'), errorMessage: problems[0] && { text: problems[0].words } })}
      ${button({ text: own ? 'Take it back' : 'Decline', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
}

const agreeing = ({ removal }: RemovalShown, { digest }: Plan): Html => html`<h2 class="govuk-heading-m">Agree</h2>
  <form method="post" action="${to.agreeRemoval(removal)}">
    <input type="hidden" name="seen" value="${digest}">
    <p class="govuk-body">It goes at once and for good. Nobody can bring it back, and a backup that is restored has it removed again.</p>
    ${button({ text: 'Agree, and remove it', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`

function gone(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}
