import { tag, type TagColour } from './components/tag.ts'
import type { Html } from './html.ts'

const colours: Readonly<Record<string, TagColour>> = { at_once: 'red', urgent: 'orange', ordinary: 'grey' }

/** How soon somebody must look, in words; the colour only repeats them. */
export const urgencyTag = (urgency: string, words: string): Html =>
  tag({ text: words, colour: colours[urgency] ?? 'grey' })
