import type { Sight } from './sight.ts'

type Look = (children: readonly string[]) => Promise<Sight>

/**
 * Whether a few children may be seen, where the whole of the reader's sight was not asked for. Each is looked at once,
 * whatever was seen of them: so what is hidden puts no fewer questions to the database than what is not there.
 */
export class Few {
  readonly #look: Look
  readonly #looked: Map<string, Promise<void>>

  constructor(look: Look, about: readonly string[]) {
    this.#look = look
    this.#looked = new Map(about.map((child) => [child, Promise.resolve()]))
  }

  /** The same for other children, of whom only these have been looked at. */
  beginning(about: readonly string[]): Few {
    return new Few(this.#look, about)
  }

  /** @param see is told what was seen of those who had not been looked at, before this returns, whoever asked first */
  async at(children: readonly string[], see: (seen: Sight) => void): Promise<void> {
    const more = children.filter((child) => !this.#looked.has(child))
    if (more.length > 0) {
      const looking = this.#look(more).then(see)
      for (const child of more) this.#looked.set(child, looking)
    }
    await Promise.all(children.map(async (child) => this.#looked.get(child)))
  }
}

/** What was seen of some and of others, together. */
export function joined(one: Sight, other: Sight): Sight {
  const both = (which: 'children' | 'hidden' | 'closed' | 'lent') => new Set([...one[which], ...other[which]])
  return {
    sees: one.sees,
    children: both('children'),
    hidden: both('hidden'),
    closed: both('closed'),
    lent: both('lent'),
  }
}
