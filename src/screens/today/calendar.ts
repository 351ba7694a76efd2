import { describe } from '#language/day.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import { calendarNow, type Calendar } from '#workings/issuing/health.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** For those who look after it: what should have gone out and has not, and what went out late. Nothing, where all is well. */
export async function calendarShown(ask: SignedIn): Promise<Html> {
  const { publications, authority: own } = ask.house
  const calendar = await ask.read((seam) => seam.asKeeper((tx) => calendarNow(tx, publications, own.authority, ask.at)))
  return html`${warnings(calendar).map((text) => warningText({ text }))}`
}

function warnings({ last, unattended, notMade, madeLate }: Calendar): Words[] {
  const nobody = last
    ? html`Nobody has looked at what goes out since ${instantShown(last.ran)}. Is the server running?`
    : 'Nobody has looked yet at what should go out.'
  return [
    ...(unattended ? [nobody] : []),
    ...notMade.map(({ publication, name, on, why }) => {
      const report = html`<a class="govuk-link" href="${to.publication(publication)}">${name}</a>`
      return html`${report} was due on ${describe(on)} and has not gone out${why !== null && html`: ${why}`}.`
    }),
    ...madeLate.map(({ publication, name, on, at }) => {
      const report = html`<a class="govuk-link" href="${to.publication(publication)}">${name}</a>`
      return html`${report} for ${describe(on)} went out late, at ${instantShown(at)}.`
    }),
  ]
}
