/** A word longer than a line may be broken anywhere, or it would run off the sheet and be lost. */
export function breakable(words: string): string {
  return words.replace(/\S{31,}/gu, (word) => word.replace(/.{10}(?=.)/gu, '$&\u200B'))
}

/** The lines that words take in so many letters across, at a guess that is rather too many. */
export function linesOf(words: string, across: number): number {
  const lines = words.split('\n').map((line) => Math.ceil((line.length + 1) / Math.max(1, across * 0.8)))
  return lines.reduce((sum, each) => sum + each, 0)
}

/** What is kept on one sheet must surely fit it: what does not would be cut off at its foot. */
export const sheet = {
  upright: { letters: 105, lines: 42, picture: 190 },
  sideways: { letters: 150, lines: 24, picture: 110 },
}

export type Sheet = (typeof sheet)['upright']
