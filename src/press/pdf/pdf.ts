import { asTold } from '../as-told.ts'
import type { Document } from '../document.ts'
import { compiled } from './compiler.ts'
import { contentOf } from './content.ts'

/** The same document as slides: a section each, in large letters, with the same numbers since there are no others. */
export function slides(document: Document): Promise<Uint8Array> {
  const content = { ...contentOf(asTold(document)), slides: true }
  return compiled(content, Math.floor(Date.parse(document.issuedAt) / 1000))
}

/** PDF/UA-1: tagged, in British English, with words in place of each picture. The same document is the same bytes. */
export function pdf(document: Document): Promise<Uint8Array> {
  return compiled(contentOf(asTold(document)), Math.floor(Date.parse(document.issuedAt) / 1000))
}
