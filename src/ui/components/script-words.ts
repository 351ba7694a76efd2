import type { Attributes } from '../attributes.ts'

/** Words for each number: `{ one: '%{count} file', other: '%{count} files' }`. */
export type PluralWords = Readonly<Record<string, string>>

/** Words that GOV.UK's scripts show later, carried as data attributes. */
export function scriptWords(words: Readonly<Record<string, string | PluralWords | undefined>>): Attributes {
  const carried: Record<string, string> = {}
  for (const [key, value] of Object.entries(words)) {
    if (!value) continue
    if (typeof value === 'string') carried[`data-i18n.${key}`] = value
    else for (const [rule, text] of Object.entries(value)) carried[`data-i18n.${key}.${rule}`] = text
  }
  return carried
}
