import type { Budget } from './budget.ts'
import { refuse, words as why } from './refusals.ts'
import { entriesOf } from './zip.ts'

/** What a packed file turned out to be: one of those that are taken, another of Office’s, or anything else that is packed. */
export type Packed = 'word' | 'excel' | 'other office' | 'no office'

type Within = (bytes: Buffer) => Promise<void>

/**
 * Looks through a packed Office file: for macros and controls, for parts that are fetched from elsewhere, for what is embedded.
 * @param within looks into a part that is itself a file
 */
export async function lookIntoOffice(bytes: Buffer, budget: Budget, within: Within): Promise<Packed> {
  let types: string | null = null
  for await (const part of entriesOf(bytes, budget)) {
    if (/vbaproject|vbadata|macrosheets\//i.test(part.name)) refuse(why.macros)
    if (/(^|\/)activex\//i.test(part.name)) refuse(why.controls)
    if (!/\.(xml|rels|vml)$/i.test(part.name)) {
      await within(part.bytes)
      continue
    }
    if (defines.some((definition) => part.bytes.includes(definition))) refuse(why.bomb)
    if (part.name === '[Content_Types].xml') types = said(part.bytes)
    if (/\.rels$/i.test(part.name) && fetches(said(part.bytes))) refuse(why.elsewhere)
  }
  if (types === null) return 'no office'
  if (/macroenabled|ms-office\.vbaproject|ms-excel\.(?:intl)?macrosheet/i.test(types)) refuse(why.macros)
  if (/wordprocessingml\.document\.main\+xml/i.test(types)) return 'word'
  return /spreadsheetml\.sheet\.main\+xml/i.test(types) ? 'excel' : 'other office'
}

/** Office writes no definitions of its own in its markup; they are how a few bytes are made to mean gigabytes. */
const defines = ['<!DOCTYPE', '<!ENTITY'].flatMap((words) => [
  Buffer.from(words),
  Buffer.from(words, 'utf16le'),
  Buffer.from(words, 'utf16le').swap16(),
])

function said(markup: Buffer): string {
  const marked = markup.toString('latin1', 0, 2)
  const letters = marked === '\u00ff\u00fe' ? 'utf-16le' : marked === '\u00fe\u00ff' ? 'utf-16be' : 'utf-8'
  const words = new TextDecoder(letters).decode(markup)
  return words.includes('\u0000') ? refuse(why.damaged) : words
}

/** Links are followed by people. Templates, pictures, objects and parts are fetched without asking anybody. */
function fetches(relationships: string): boolean {
  // No value holds this sign, so what stands between two of them is one element whole.
  return relationships.split('<').some((element) => {
    if (!/^(?:[\w.-]+:)?Relationship\b/.test(element)) return false
    if (element.length > longestElement) return refuse(why.damaged)
    const { TargetMode = '', Type = '', Target = '' } = attributesIn(element)
    if (TargetMode.trim().toLowerCase() !== 'external') return false
    const kind = Type.trim().split('/').at(-1)!
    // A template on the writer’s own machine is in most files of Word, and is not there for anybody else; nor is a picture.
    if (/^(attachedTemplate|image|video|audio|media)$/i.test(kind))
      return !/^(file:\/\/\/[a-z]:|[a-z]:\\)/i.test(Target.trim())
    return /^(oleObject|frame|subDocument|aFChunk|control|package)$/i.test(kind)
  })
}

const longestElement = 10_000

const attributesIn = (element: string): Record<string, string | undefined> =>
  Object.fromEntries(
    [...element.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name!,
      (double ?? single ?? '').replaceAll(/&#(x[0-9a-f]+|\d+);/gi, (_, of: string) => letter(of)),
    ]),
  )

/** A letter may be written as its number, so that &#69;xternal is External. */
function letter(of: string): string {
  const number = /^x/i.test(of) ? Number.parseInt(of.slice(1), 16) : Number(of)
  return number <= 0x10ffff ? String.fromCodePoint(number) : ''
}
