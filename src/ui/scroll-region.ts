import { type Html, html } from './html.ts'

/** What is wider than the screen scrolls within itself, and can be reached and scrolled by keyboard. */
export function scrollRegion(labelledBy: string, content: Html): Html {
  return html`<div class="tl-scroll" role="region" aria-labelledby="${labelledBy}" tabindex="0">${content}</div>`
}
