import { removalWords } from '#language/removal.ts'
import { tag } from '#ui/components/tag.ts'
import type { Html } from '#ui/html.ts'
import type { RemovalShown } from '#workings/read/removals.ts'

export const whatWords = ({ what }: Pick<RemovalShown, 'what'>): string => removalWords[what]

export function stateOf({ answer }: Pick<RemovalShown, 'answer'>): Html {
  if (answer === null) return tag({ text: 'Waits for a second person', colour: 'yellow' })
  if (answer === 'agreed') return tag({ text: 'Removed', colour: 'red' })
  return tag({ text: answer === 'declined' ? 'Declined' : 'Taken back', colour: 'grey' })
}
