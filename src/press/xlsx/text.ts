import { safeWords } from '../as-told.ts'

/** Excel's own limit: a file that passes it will not open. */
const mostCharacters = 32_767
const asIs = /^[\n\x20-\x25\x27-\x3b=\x3f-\x5e\x60-\x7e\u00a0-\u2027\u2030-\ud7ff]*$/
/** A spreadsheet reads `_x000D_` as a carriage return, unless its first mark is itself written so. */
const escapeInWords = /_x[0-9a-f]{4}_/gi

/** The words of a cell as XML. They are never a formula, whatever they begin with. */
export function textOf(words: string): string {
  if (words.length <= mostCharacters && asIs.test(words)) return words
  const safe = safeWords(words)
  const fits = safe.length > mostCharacters ? `${safe.slice(0, mostCharacters - 1).toWellFormed()}…` : safe
  return xml(fits.replace(escapeInWords, '_x005F$&'))
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function xml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => escapes[character]!)
}
