import { type Html, html } from './html.ts'

/** Five different things that a blank cell could mean, and so none of them is ever a blank cell. */
export const nothingWords = {
  none: 'None',
  'not recorded': 'Not recorded',
  'not known': 'Not known',
  suppressed: 'Suppressed',
  'not worked out': 'Could not be worked out',
} as const

export type Nothing = keyof typeof nothingWords

export function nothing(kind: Nothing): Html {
  return html`<span class="tl-nothing tl-nothing--${kind.replaceAll(' ', '-')}">${nothingWords[kind]}</span>`
}
