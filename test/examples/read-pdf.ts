import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'

/** A part of a tagged PDF, as a screen reader is told of it: what it is, its words in their order, and its parts. */
export type Tagged = { role: string; alt: string | null; words: string; parts: Tagged[] }

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] }

export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: { text: string; tree: Tagged; size: [number, number] }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const [, , width, height] = page.view
    pages.push({
      text: plain(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')),
      tree: tagged(await page.getStructTree(), wordsByMark(items)),
      size: [Math.round(width!), Math.round(height!)],
    })
  }
  const [marks, viewer, about] = await Promise.all([pdf.getMarkInfo(), pdf.getViewerPreferences(), pdf.getMetadata()])
  const preferences: { DisplayDocTitle?: boolean } = viewer ?? {}
  return {
    pages,
    marked: marks?.Marked,
    showsTitle: preferences.DisplayDocTitle,
    info: about.info as { Title?: string; Language?: string },
  }
}

type Item = { type?: string; id?: string; str?: string; hasEOL?: boolean }

function wordsByMark(items: Item[]): Map<string, string> {
  const words = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id)
    else if (type === 'endMarkedContent') open.pop()
    else {
      const mark = open.findLast((each) => each !== undefined)
      if (mark) words.set(mark, (words.get(mark) ?? '') + (str ?? '') + (hasEOL ? '\n' : ''))
    }
  }
  return words
}

function tagged(node: Node | null, words: Map<string, string>): Tagged {
  const parts = (node?.children ?? []).filter(({ role }) => role !== undefined).map((each) => tagged(each, words))
  const own = (each: Node): string =>
    each.type === 'content' ? (words.get(each.id ?? '') ?? '') : (each.children ?? []).map(own).join('')
  return { role: node?.role ?? '', alt: node?.alt ?? null, words: node ? plain(own(node)) : '', parts }
}

/** Without what is not seen, such as the places where a long word may be broken, and with one space wherever there is any. */
export function plain(words: string): string {
  return words
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

export function all(of: Tagged, ...roles: string[]): Tagged[] {
  return [...(roles.includes(of.role) ? [of] : []), ...of.parts.flatMap((part) => all(part, ...roles))]
}

/** The cells of each table, a row at a time. */
export function tablesIn(tree: Tagged): string[][][] {
  return all(tree, 'Table').map((table) =>
    all(table, 'TR').map((row) => all(row, 'TH', 'TD').map(({ words }) => words)),
  )
}

/** What the file says of itself, with its packed parts unpacked. */
export function unpacked(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  return file.replaceAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, packed: string) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return whole
    }
  })
}
