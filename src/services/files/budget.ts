import { refuse, words } from './refusals.ts'

/** How much may be unpacked while one file is looked into, over everything that is packed in it and in what is in that. */
export class Budget {
  #left: number
  constructor(bytes: number) {
    this.#left = bytes
  }

  get left(): number {
    return this.#left
  }

  spend(bytes: number): void {
    this.#left -= bytes
    if (this.#left < 0) refuse(words.bomb)
  }
}
