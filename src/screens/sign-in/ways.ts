import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { address, to } from '../front/address.ts'
import { one, open, shown, type Ask } from '../front/screen.ts'

/** A link and no form: it leads away, where no form of ours may be sent. */
export const atTheCouncil = (ask: Ask, text: string): Html =>
  button({ text, href: address(to.signInAtCouncil, {}, { next: one(ask.query, 'next') }) })

/** There whether or not anybody was let: it says of nobody that they were. */
export const locally = html`<p class="govuk-body"><a class="govuk-link" href="${to.signInLocal}">Sign in as a local administrator</a></p>`

/** The ways in where nobody is invented. */
const show = open('GET', to.signIn, async (ask) =>
  shown(
    'Sign in',
    html`${
      ask.house.provider
        ? html`<p class="govuk-body">You sign in with your council account, and come back here.</p>
        ${atTheCouncil(ask, 'Sign in with your council account')}`
        : html`<p class="govuk-body">Nobody can sign in here yet: the council’s identity provider is not set up. Whoever looks after Throughline sets OIDC_ISSUER and what goes with it, and starts it again.</p>`
    }
    ${locally}`,
  ),
)

export const realSignIn = [show]
