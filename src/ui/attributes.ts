import { escaped, Html } from './html.ts'

export type AttributeValue = string | number | boolean | null | undefined
export type Attributes = Readonly<Record<string, AttributeValue>>

/** `true` prints the name alone; null, undefined and false print nothing. */
export function attributes(values: Attributes | undefined): Html {
  if (!values) return nothingToPrint
  let markup = ''
  for (const name in values) {
    const value = values[name]
    if (value === null || value === undefined || value === false) continue
    markup += value === true ? ` ${safeName(name)}` : ` ${safeName(name)}="${escaped(String(value))}"`
  }
  return Html.trusted(markup)
}

export function classNames(...names: (string | 0 | null | undefined | false)[]): string {
  let joined = ''
  for (const name of names) if (name) joined += joined ? ` ${name}` : name
  return joined
}

const nothingToPrint = Html.trusted('')
const known = new Set<string>()

/** The content security policy forbids inline style and script; failing here is better than a page that is silently bare. */
function safeName(name: string): string {
  if (known.has(name)) return name
  if (!/^[a-zA-Z][\w.:-]*$/.test(name)) throw new TypeError(`Not the name of an attribute: ${JSON.stringify(name)}`)
  if (/^(style|on.*)$/i.test(name)) throw new TypeError(`The content security policy forbids the attribute ${name}`)
  if (known.size < 500) known.add(name)
  return name
}
