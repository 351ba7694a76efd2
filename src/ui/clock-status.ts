import { type TagColour, tag } from './components/tag.ts'
import { type Html, html } from './html.ts'
import { dayShown, dueInWords } from './when.ts'

const states = {
  'in time': ['In time', 'teal'],
  'due soon': ['Due soon', 'yellow'],
  overdue: ['Overdue', 'red'],
  'done in time': ['Done in time', 'green'],
  late: ['Done late', 'orange'],
  'hours not known': ['Hours not known', 'purple'],
  ended: ['Ended', 'grey'],
} as const satisfies Record<string, readonly [string, TagColour]>

export type ClockState = keyof typeof states

export function clockStatus(state: ClockState): Html {
  const [text, colour] = states[state]
  return tag({ text, colour })
}

/** The due day with the words that say how near it is. */
export function dueDay(due: string, today: string, past = false): Html {
  const words = dueInWords(due, today, past)
  return html`<span class="tl-due${words.includes('overdue') && ' tl-due--over'}">${dayShown(due)} <span class="tl-due__words">${words}</span></span>`
}
