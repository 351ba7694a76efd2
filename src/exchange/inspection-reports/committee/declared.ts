const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

export type Declared = { count: number; priority: number | null; sentence: string }

/** A number in figures or words, or null. */
export const numberIn = (word: string): number | null => {
  const at = numbers.indexOf(word.toLowerCase())
  return /^\d+$/.test(word) ? Number(word) : at >= 0 ? at + 1 : null
}

const number = `(\\d{1,3}|${numbers.join('|')})`
const said = new RegExp(`(?<![\\d.])\\b${number} (?:\\p{L}+ ){0,3}?recommendations\\b`, 'iu')
const ofWhich = new RegExp(`\\b${number} (?:of which|of these|of them)\\b.{0,60}priority`, 'i')

/** How many recommendations a text says that there are. */
export function declaredIn(sentences: readonly string[]): Declared | null {
  for (const sentence of sentences) {
    const found = said.exec(sentence)
    const count = found && numberIn(found[1]!)
    if (count) return { count, priority: numberIn(ofWhich.exec(sentence)?.[1] ?? ''), sentence }
  }
  return null
}

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[\p{Lu}‘“'"(])/u)
