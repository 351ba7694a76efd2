/** One field and what is wrong with its answer, in words that say how to mend it. */
export type Problem = { field: string; words: string }

/** A person may not, or it is not there: thrown once, rendered once, and it never signs anyone out. */
export class Refusal extends Error {
  readonly kind: 'not yours' | 'not there' | 'changed since' | 'cannot'
  constructor(kind: Refusal['kind'], words: string) {
    super(words)
    this.kind = kind
  }
}

/** Answers that cannot be taken as they stand. The form comes back with what was typed. */
export class WrongAnswers extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.field}: ${problem.words}`).join('; '))
    this.problems = problems
  }
}
