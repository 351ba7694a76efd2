import { createHash } from 'node:crypto'

/** A string planted on one child's record, which nobody who may not open the record should ever meet. */
export type Canary = { text: string; child: string; what: What }
export const planted = [
  'name',
  'other name',
  'address',
  'postcode',
  'kept-back address',
  'kept from',
  'number',
  'police reference',
  'note',
  'file name',
  'file',
  'relation',
] as const
export type What = (typeof planted)[number]

const letters = 'bcdfghjklmnprstvwz'

/** No word of any language has it, so that whatever is met by it is the child's. */
export function stemOf(nth: number): string {
  const digest = createHash('sha256').update(`canary ${nth}`).digest()
  return `qx${[...digest.subarray(0, 5)].map((byte) => letters[byte % letters.length]).join('')}`
}

const stem = new RegExp(`qx[${letters}]{5}(hid)?`, 'g')

/** All that was planted, and who it is of. */
export class Canaries {
  readonly all: Canary[] = []
  readonly #byStem = new Map<string, string>()
  readonly #whole: Canary[] = []

  /** The strings of one child, each to be found again by the child's stem, or whole where the field allows no letters. */
  plant(child: string): Readonly<Record<What, string>> {
    const nth = this.#byStem.size
    const own = stemOf(nth)
    if (this.#byStem.has(own)) throw new RangeError(`Two children have the stem ${own}`)
    this.#byStem.set(own, child)
    const named = own.slice(0, 1).toUpperCase() + own.slice(1)
    const strings: Record<What, string> = {
      name: named,
      'other name': `${named}ette`,
      address: `${nth + 1} ${named} Road`,
      postcode: `ZZ${10 + (nth % 90)} ${nth % 10}Q${letters[nth % letters.length]!.toUpperCase()}`,
      'kept-back address': `${nth + 1} ${named}hid Close`,
      'kept from': `${named}hid, by order`,
      number: `Z99${String(nth).padStart(4, '0')}731${String(nth).padStart(3, '0')}`,
      'police reference': `${own.toUpperCase()}-POL`,
      note: `Said that ${named} was seen`,
      'file name': `${own}-notification.txt`,
      file: `The report on ${named}`,
      relation: `Aunt ${named}`,
    }
    for (const what of planted) this.all.push({ text: strings[what], child, what })
    this.#whole.push(...this.all.filter((one) => one.child === child && ['postcode', 'number'].includes(one.what)))
    return strings
  }

  /** The children whose strings are in some words, and whether any of it is to be kept back from whoever may open them too. */
  in(words: string): { child: string; text: string; keptBack: boolean }[] {
    const lower = words.toLowerCase()
    const met = [...lower.matchAll(stem)].flatMap(([text, hid]) => {
      const child = this.#byStem.get(hid === undefined ? text : text.slice(0, -3))
      return child === undefined ? [] : [{ child, text, keptBack: hid !== undefined }]
    })
    const whole = this.#whole
      .filter(({ text }) => lower.includes(text.toLowerCase()))
      .map(({ child, text }) => ({ child, text, keptBack: false }))
    return [...met, ...whole]
  }
}
