/** What a template may print. `true` is left out: it is nearly always a forgotten condition. */
export type Printable = Html | string | number | null | undefined | false | readonly Printable[]

/** Words to show: text, which is escaped, or markup already made. */
export type Words = string | number | Html

/** Markup. Nothing else is: a string, wherever it came from, is text. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  static trusted(markup: string): Html {
    return new Html(markup)
  }

  toString(): string {
    return this.#markup
  }
}

export function html(strings: TemplateStringsArray, ...values: Printable[]): Html {
  let markup = strings[0] ?? ''
  for (let index = 0; index < values.length; index++) {
    markup += printed(values[index]) + (strings[index + 1] ?? '')
  }
  return Html.trusted(markup)
}

/** For markup that a program made and nobody wrote. Never for anything a person, a file or a database said. */
export function raw(trustedMarkup: string): Html {
  return Html.trusted(trustedMarkup)
}

function printed(value: Printable): string {
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Html) return value.toString()
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(printed).join('')
  throw new TypeError(`A page cannot print ${Object.prototype.toString.call(value)}`)
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const needsEscape = /[&<>"']/

export function escaped(text: string): string {
  return needsEscape.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? '') : text
}
