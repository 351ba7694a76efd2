import type { Line } from './line.ts'

const divided = /\p{L}\u2010$/u
const rest = /^[\p{L}’']+[^\s\p{L}]*(?:\s+|$)/u

/** Both halves are in small letters, or both in capitals. */
const isDivided = (text: string, next: string): boolean =>
  divided.test(text) && (/^\p{Ll}/u.test(next) || (/\p{Lu}\u2010$/u.test(text) && /^\p{Lu}/u.test(next)))

/**
 * A word that the end of a line divides is put together on the first of its lines. Only where the sign stands at the ends of lines
 * and nowhere else is it the setter's: a text that writes its own hyphens so keeps them.
 */
export function withWordsWhole(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => divided.test(text)) || lines.some(({ text }) => /\u2010\S/.test(text))) return lines
  const whole = [...lines]
  for (const [at, { text }] of whole.entries()) {
    const next = whole[at + 1]
    const end = next && !next.bullet && isDivided(text, next.text) ? rest.exec(next.text) : null
    if (!next || !end) continue
    whole[at] = { ...whole[at]!, text: text.slice(0, -1) + end[0].trimEnd() }
    whole[at + 1] = { ...next, text: next.text.slice(end[0].length) }
  }
  return whole
}
