import { refuse, words } from './refusals.ts'

/** Text as some machine writes it: in which letters, and what it says. Null where the bytes are no text. */
export type Text = { letters: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'; said: string }

const noText = /(?![\t\n\r\f])\p{Cc}/u

export function textIn(bytes: Buffer): Text | null {
  const marked = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  const wide = marked === 0xfffe ? 'utf-16le' : marked === 0xfeff ? 'utf-16be' : null
  const tried: readonly Text['letters'][] = wide ? [wide] : ['utf-8', 'windows-1252']
  for (const letters of tried) {
    const said = decoded(bytes, letters)
    // Bytes that mean nothing in Windows-1252 are read as control characters, which are no text.
    if (said !== null && !noText.test(said)) return { letters, said }
  }
  return null
}

function decoded(bytes: Buffer, letters: Text['letters']): string | null {
  try {
    return new TextDecoder(letters, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A web page or a program is text too, and is not what a record's reader expects of a text. */
export function mustBeProse({ said }: Text): void {
  const beginning = said.slice(0, 2_000).trimStart()
  if (beginning.startsWith('{\\rtf')) refuse(words.rich)
  if (/^(<(!doctype|\?xml|html|svg|script|body|head|\w+:\w+)|#!|%!PS|@echo)/i.test(beginning)) refuse(words.markup)
}
