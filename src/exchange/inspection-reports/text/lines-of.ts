import { isZip } from '#services/files/zip.ts'
import { textIn } from '#services/files/text.ts'
import { bounded } from './bounded.ts'
import type { Line } from './line.ts'
import { pdfLines } from './pdf.ts'
import { textLines } from './plain-text.ts'
import { Unread } from './unread.ts'
import { webLines } from './web-page.ts'
import { wordLines } from './word.ts'

/** The largest file that is read, in bytes. */
export const mostBytes = 60_000_000

/**
 * The lines of a file, which is told by its own bytes and never by its name: PDF, Word, a web page, or plain text.
 * @throws Unread, with why
 */
export async function linesOf(bytes: Buffer): Promise<Line[]> {
  return (await written(bytes)).map(bounded)
}

async function written(bytes: Buffer): Promise<Line[]> {
  if (bytes.length === 0) throw new Unread('it is empty')
  if (bytes.length > mostBytes) throw new Unread(`it is larger than ${mostBytes / 1_000_000} MB`)
  if (bytes.subarray(0, 1024).includes('%PDF-')) return pdfLines(bytes)
  if (isZip(bytes)) return wordLines(bytes)
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new Unread('it is an older Word file, or is locked with a password: save it as .docx or PDF')
  const text = textIn(bytes)
  if (text === null) throw new Unread('it is no PDF, Word file, web page or text')
  return /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<body|<head)/i.test(text.said.slice(0, 2000))
    ? webLines(text.said)
    : textLines(text.said)
}
