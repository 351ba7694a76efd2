import { type Html, html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import type { Commentary } from '../document.ts'
import { paragraphs } from '../shown.ts'

/** What somebody was asked, and what they said or did not, told apart from what the report says itself. */
export function commentaryPart({ asks, from, said }: Commentary): Html {
  return html`<section class="tl-commentary">
<p class="tl-commentary__asks"><strong>${asks}</strong> <span class="tl-commentary__from">Asked of ${from}</span></p>
${said ? given(said) : html`<p class="govuk-body tl-commentary__missing">${notGiven}</p>`}
</section>`
}

export const notGiven = 'Nothing was said before this was issued.'

function given({ words, by, at }: NonNullable<Commentary['said']>): Html {
  return html`<blockquote class="tl-commentary__said">${paragraphs(words).map((each) => html`<p class="govuk-body tl-typed">${each}</p>`)}</blockquote>
<p class="govuk-body-s tl-commentary__by">${by}, ${instantShown(at)}</p>`
}
