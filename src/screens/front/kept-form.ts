import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html } from '#ui/html.ts'
import { to } from './address.ts'
import { many, shown, type Ask, type Shown } from './screen.ts'

/** A form that arrives after its session ended loses nothing: what was typed waits on this page while somebody signs in beside it. */
export function keptForm(ask: Ask): Shown {
  const typed = Object.keys(ask.body).flatMap((name) => many(ask.body, name).map((value) => ({ name, value })))
  return shown(
    'You are no longer signed in',
    html`<p class="govuk-body">Nothing you typed is lost: it is kept on this page, and nowhere else. Keep the page open.</p>
    <ol class="govuk-list govuk-list--number">
      <li><a class="govuk-link" href="${to.signIn}" target="_blank" rel="noopener">Sign in again (opens in a new tab)</a></li>
      <li>Come back here, and send what you typed.</li>
    </ol>
    ${ask.files.length > 0 && insetText({ text: 'A file that you chose cannot be kept. Choose it again afterwards.' })}
    <form method="post" action="${ask.address}">
      ${typed.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
      ${button({ text: 'Send what I typed' })}
    </form>`,
    { status: 401 },
  )
}
