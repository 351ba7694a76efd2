import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import { address, to } from '../front/address.ts'
import { shown, type Ask, type Shown } from '../front/screen.ts'

/** The pages that somebody sees whose sign-in opened nothing: what happened, and whom to ask. */

export const notSetUp = (): Shown =>
  shown('Page not found', html`<p class="govuk-body">There is no council identity provider set up here.</p>`, {
    status: 404,
  })

const again = (text: string) => button({ text, href: to.signIn })

export const notKnownHere = (name: string | null): Shown =>
  shown(
    'You are not known here',
    html`<p class="govuk-body">${
      name === null
        ? 'Your council account says no name by which you could be found here.'
        : html`Your council account is <strong>${name}</strong>, and nobody who works here has exactly that as their name or mail address.`
    } Nothing is open to you.</p>
    <p class="govuk-body">If you work here, ask whoever administers Throughline to put it on your worker’s record. If this is not your account, sign out of it and begin again.</p>
    ${again('Begin again')}`,
    { status: 403 },
  )

export const nothingOpen = (groups: readonly string[]): Shown =>
  shown(
    'Nothing is open to you yet',
    html`<p class="govuk-body">You are known here, and none of your groups at the council gives you a post today.</p>
    ${
      groups.length > 0
        ? html`<p class="govuk-body">Your council account says these groups:</p>
          <ul class="govuk-list govuk-list--bullet">${groups.slice(0, 50).map((group) => html`<li>${group}</li>`)}</ul>
          <p class="govuk-body">Ask whoever administers Throughline to say which role one of them gives, or to add you to a group that gives one.</p>`
        : html`<p class="govuk-body">Your council account says no groups. Ask whoever administers it to add you to the one for your post, and to let Throughline be told.</p>`
    }
    ${again('Try again')}`,
    { status: 403 },
  )

export const broken = (ask: Ask): Shown =>
  shown(
    'Signing in was not finished',
    html`<p class="govuk-body">It was cancelled, took longer than ten minutes, was begun in another browser, or this page was opened a second time. Nobody was signed in by it.</p>
    ${button({ text: 'Begin again', href: address(to.signIn, {}) })}
    ${ask.session !== null && html`<p class="govuk-body"><a class="govuk-link" href="${to.today}">Go to Today</a></p>`}`,
    { status: 400 },
  )

export const troubled = (): Shown =>
  shown(
    'The council’s sign-in does not answer',
    html`<p class="govuk-body">It was not you, and nothing is lost. Try again in a few minutes. Whoever looks after Throughline has been told why in its log.</p>
    ${again('Try again')}`,
    { status: 503 },
  )
