import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { to } from '../front/address.ts'
import { isFresh, proveAgain } from '../front/fresh.ts'
import { one, shown, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { dayBoxes } from '../record/questions/day.ts'
import { wrongWith } from '../record/questions/question.ts'
import { formIdIn } from '../record/new-record.ts'

/** The same whoever is asked about, and whether or not anybody is here: it says nothing about any child. */
export function emergencyPage(ask: SignedIn, values: Values, problems: readonly PageProblem[]): Shown {
  const fresh = isFresh(ask)
  return shown(
    'Open a record in an emergency',
    html`<p class="govuk-body-l">For when a child may come to harm before whoever may open their record can be asked.</p>
    ${insetText({
      text: html`It opens for one hour. Your name and your reason go on the child’s record, for everybody who opens it to see. The divisional managers and the director are told at once, and one of them looks into it.`,
    })}
    ${fresh || problems.length > 0 ? form(ask, values, problems) : first(ask)}`,
    { part: 'children', errors: [...problems], ...(problems.length > 0 ? { status: 422 } : {}) },
  )
}

const first = (ask: SignedIn): Html =>
  html`<p class="govuk-body">First prove again who you are, so that nobody does this at your desk.</p>
  ${button({ text: 'Prove who you are', href: proveAgain(ask, to.emergency) })}`

/** Where they must prove themselves while something is typed, they do so beside it. */
function form(ask: SignedIn, values: Values, problems: readonly PageProblem[]): Html {
  const wrong = (field: string) => wrongWith(field, problems)
  const box = (name: string, label: string, rest: { hint?: string; classes?: string } = {}) =>
    input({ name, id: name, label, value: one(values, name), errorMessage: wrong(name), autocomplete: 'off', ...rest })
  return html`<form method="post" action="${to.emergency}" novalidate class="tl-form">
    <input type="hidden" name="form-id" value="${formIdIn(values, ask.at)}">
    ${box('number', 'A number of the child’s', { hint: 'Any that is recorded: from the case system, the NHS, a school', classes: 'govuk-input--width-20' })}
    <h2 class="govuk-heading-m">Or exactly who they are</h2>
    ${box('given', 'Given names', { classes: 'govuk-!-width-two-thirds' })}
    ${box('family', 'Family name', { classes: 'govuk-!-width-two-thirds' })}
    ${dayBoxes('born', values, {
      fieldset: { legend: { text: 'Date of birth' } },
      errorMessage: wrong('born'),
    })}
    <h2 class="govuk-heading-m">Why now</h2>
    ${textarea({
      name: 'reason',
      id: 'reason',
      label: 'What has happened, and why can it not wait?',
      hint: 'Whoever looks into it reads this, and so may the child one day',
      value: one(values, 'reason'),
      errorMessage: wrong('reason'),
    })}
    ${
      !isFresh(ask) &&
      html`<p class="govuk-body" id="again">What you typed stays here. <a class="govuk-link" href="${proveAgain(ask, to.emergency)}" target="_blank" rel="noopener">Prove who you are (opens in a new tab)</a>, come back, and send it.</p>`
    }
    ${button({ text: 'Open for one hour', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`
}
