import { asTold } from '../as-told.ts'
import type { Document } from '../document.ts'
import { compiled } from './compiler.ts'
import { contentOf } from './content.ts'

/** PDF/UA-1: tagged, in British English, with words in place of each picture. The same document is the same bytes. */
export function pdf(document: Document): Promise<Uint8Array> {
  return compiled(contentOf(asTold(document)), Math.floor(Date.parse(document.issuedAt) / 1000))
}
