import { getDocumentProxy } from 'unpdf'
import { Unread } from './unread.ts'
import type { Line } from './line.ts'
import { linesOf, type Piece } from './pieces.ts'

/** The most pages that are read: no inspection report has as many, and a made-up file could have a million. */
const mostPages = 400

/** The lines of a PDF, in the order in which it was written. A file that cannot be read is `Unread`, in words. */
export async function pdfLines(bytes: Uint8Array): Promise<Line[]> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw new Unread(`it has ${pdf.numPages} pages, and at most ${mostPages} are read`)
    const lines: Line[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      lines.push(...linesOf(items.flatMap(pieceOf), number))
      page.cleanup()
    }
    return lines
  } catch (error) {
    if (error instanceof Unread) throw error
    throw new Unread('it is damaged: its pages could not be read')
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array) {
  try {
    // A copy: the reader of PDFs takes the memory away with it.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new Unread(
      name === 'PasswordException'
        ? 'it is locked with a password'
        : 'it is damaged, or is no PDF: it could not be opened',
    )
  }
}

type Item = { str: string; transform: unknown[]; width: number; fontName: string }

function pieceOf(item: Item | { type: string }): Piece[] {
  if (!('str' in item) || item.str === '') return []
  const { str, transform, width, fontName } = item
  const [a, b, , , x, y] = transform.map(Number)
  // Text that is turned on its side is a watermark or the spine of a table, and no sentence.
  if (Math.abs(b!) > Math.abs(a!)) return []
  return [{ text: str, x: x!, y: y!, size: Math.abs(a!), width, font: fontName }]
}
