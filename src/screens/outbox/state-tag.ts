import { tag } from '#ui/components/tag.ts'
import type { Html } from '#ui/html.ts'
import type { MessageState } from '#workings/mail/messages.ts'

export const stateWords: Record<MessageState, string> = {
  queued: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Not sent',
  'not sent: no address': 'Not sent: no address',
}

const colours = {
  queued: 'yellow',
  sending: 'blue',
  sent: 'green',
  failed: 'red',
  'not sent: no address': 'red',
} as const satisfies Record<MessageState, string>

export const stateTag = (state: MessageState): Html => tag({ text: stateWords[state], colour: colours[state] })
