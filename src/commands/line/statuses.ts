/** What a command's exit status says. */
export const statuses = {
  done: 0,
  fault: 1,
  mistake: 2,
  refused: 3,
  found: 4,
} as const

export const statusWords: Record<number, string> = {
  0: 'done',
  1: 'a fault of ours, or of the machine',
  2: 'something on the line is wrong; everything that is wrong is told at once',
  3: 'refused: the person may not, or it is not there',
  4: 'looked at, and not as it should be: files that were not taken, caches that differ',
}

/** Whoever typed the command can put these right. */
export class Mistake extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}
