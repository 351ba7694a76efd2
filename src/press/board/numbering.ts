import type { Numbering, Paragraphing } from '#language/committee/template.ts'

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi']

/** Counts a report's headings and paragraphs in its committee's own way. */
export class Counter {
  readonly #how: Numbering
  #top = 0
  #second = 0
  #paragraph = 0
  #straight = 0
  /** Whether it stands within a heading of the second level, which then counts its own paragraphs. */
  #within = false
  #listed = 0

  constructor(how: Numbering) {
    this.#how = how
  }

  /** The heading of a section with its number before it. */
  section(words: string): string {
    this.#top += 1
    this.#second = 0
    this.#paragraph = 0
    this.#within = false
    this.#listed = 0
    if (this.#how === 'by section') return `${this.#top}.0 ${words}`
    return this.#how === 'headings only' ? `${this.#top}. ${words}` : words
  }

  /** A heading within a section: it takes the next number after the paragraphs before it. */
  within(words: string): string {
    if (!this.#within) this.#second = this.#paragraph
    this.#second += 1
    this.#paragraph = 0
    this.#within = true
    this.#listed = 0
    return this.#how === 'by section' ? `${this.#top}.${this.#second} ${words}` : words
  }

  /** What stands before the next paragraph; undefined where nothing does. */
  paragraph(as: Paragraphing = 'numbered'): string | undefined {
    if (as === 'plain') return undefined
    if (as !== 'numbered') return listed(as, (this.#listed += 1))
    if (this.#how === 'headings only') return undefined
    if (this.#how === 'straight through') return `${(this.#straight += 1)}.`
    this.#paragraph += 1
    return this.#within ? `${this.#top}.${this.#second}.${this.#paragraph}` : `${this.#top}.${this.#paragraph}`
  }
}

function listed(as: 'roman' | 'decimal' | 'letters', nth: number): string {
  if (as === 'decimal') return `${nth})`
  if (as === 'letters') return `${String.fromCodePoint(96 + nth)})`
  return `${romans[nth - 1] ?? nth})`
}
