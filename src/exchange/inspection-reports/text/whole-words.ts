import type { Line } from './line.ts'

const divided = /\p{L}\u2010$/u
const rest = /^\p{Ll}[\p{L}’']*[^\s\p{L}]*(?:\s+|$)/u

/**
 * A word that the end of a line divides is put together on the first of its lines. Only where the sign stands at the ends of lines
 * and nowhere else is it the setter's: a text that writes its own hyphens so keeps them.
 */
export function withWordsWhole(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => divided.test(text)) || lines.some(({ text }) => /\u2010\S/.test(text))) return lines
  const whole = [...lines]
  for (const [at, { text }] of whole.entries()) {
    const next = whole[at + 1]
    const end = next && !next.bullet && divided.test(text) ? rest.exec(next.text) : null
    if (!next || !end) continue
    whole[at] = { ...whole[at]!, text: text.slice(0, -1) + end[0].trimEnd() }
    whole[at + 1] = { ...next, text: next.text.slice(end[0].length) }
  }
  return whole
}
