import { isOneOf, removalBases, removalCategories } from '#language/removal.ts'
import { retentionRules } from '#pathways/retention.ts'
import { button } from '#ui/components/button.ts'
import { radios } from '#ui/components/radios.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { askRemoval } from '#workings/removing/ask.ts'
import type { Target } from '#workings/removing/removal.ts'
import { WrongAnswers } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { one, redirect, shown, type Answer, type SignedIn, type Shown, type Values } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'

export type Choices = readonly { value: string; text: string; hint?: string }[]
export type Asking = Pick<Shown, 'caption' | 'breadcrumbs'> & {
  title: string
  action: string
  choices: Choices
  back: string
}

/** The question that the first of the two answers: what, why, by which law. */
export function askingPage(ask: SignedIn, asking: Asking, values: Values, problems: readonly PageProblem[]): Shown {
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found && { text: found.words }
  }
  const chosen = (name: string, legend: string, options: Choices) =>
    radios({
      name,
      value: one(values, name),
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      items: options.map(({ value, text, hint }) => ({ value, text, ...(hint ? { hint } : {}) })),
      errorMessage: wrong(name),
    })
  return shown(
    asking.title,
    html`<p class="govuk-body-l">For what must not be kept: it goes for good, from every page, list, search, file and copy, and only a marker stays.</p>
    <p class="govuk-body">What is merely wrong is corrected or withdrawn instead: <a class="govuk-link" href="${asking.back}">go back</a>. Nothing goes until somebody else has seen exactly what would, and has agreed.</p>
    <form method="post" action="${asking.action}" novalidate>
      <input type="hidden" name="form-id" value="${formIdIn(values, ask.at)}">
      ${asking.choices.length > 1 && chosen('target', 'What must go?', asking.choices)}
      ${chosen('category', 'Why?', optionsOf(removalCategories))}
      ${chosen('basis', 'By which law?', optionsOf(removalBases))}
      ${textarea({ name: 'reason', label: 'Say why it must go', hint: 'This stays. Name nobody, and repeat nothing of what is to go', rows: 3, value: one(values, 'reason'), errorMessage: wrong('reason') })}
      ${button({ text: 'Ask for its removal', preventDoubleClick: true })}
    </form>`,
    {
      part: 'children',
      errors: problems,
      ...(problems.length > 0 ? { status: 422 } : {}),
      ...(asking.caption ? { caption: asking.caption } : {}),
      ...(asking.breadcrumbs ? { breadcrumbs: asking.breadcrumbs } : {}),
    },
  )
}

/** @param target what was chosen; null where nothing was */
export async function asked(
  ask: SignedIn,
  target: Target | null,
  again: (problems: readonly PageProblem[]) => Promise<Answer>,
): Promise<Answer> {
  const [category, basis, reason] = [one(ask.body, 'category'), one(ask.body, 'basis'), one(ask.body, 'reason')]
  if (target === null)
    return again([
      { field: 'target', words: 'Choose what must go' },
      ...(isOneOf(removalCategories, category) ? [] : [{ field: 'category', words: 'Choose why it goes' }]),
    ])
  const removal = formIdIn(ask.body, ask.at)
  try {
    await ask.read((seam) =>
      askRemoval(seam, ask.house.declarations, retentionRules, { removal, target, category, basis, reason }),
    )
  } catch (error) {
    if (error instanceof WrongAnswers) return again(error.problems)
    throw error
  }
  return redirect(to.removal(removal))
}

const optionsOf = (words: Readonly<Record<string, string>>): Choices =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** Where this reader may ask for it. */
export const askLink = (href: string, words: string): Html =>
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${href}">${words}</a></p>`
