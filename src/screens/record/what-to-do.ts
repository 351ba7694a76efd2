import type { Declarations } from '#language/declarations.ts'
import type { ClockNow } from '#workings/read/clocks.ts'

type Running = Pick<ClockNow, 'timescale' | 'answer'>

/** What a clock asks for: of a prompt, what its rule asks, with the rule's name, so that two of one child are told apart. */
export function whatToDo({ timescales, prompts }: Declarations, { timescale, answer }: Running): string {
  const rule = prompts.get(answer ?? '')
  return rule
    ? `${rule.name}: ${rule.to.replace(/^./, (first) => first.toLowerCase())}`
    : (timescales.get(timescale)?.todo ?? timescale)
}
