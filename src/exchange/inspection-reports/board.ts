import type { Paragraph } from './text/paragraph.ts'

const names = /safeguarding children(?:.s)? board|\blscb\b/i

/**
 * Whether a paragraph belongs to the part about the Local Safeguarding Children Board: after a heading of a section that names
 * it, which is not on the title page or in the contents, and until one that begins another part.
 */
export function boardAt(paragraphs: readonly Paragraph[]): (at: number) => boolean {
  const starts: { at: number; board: boolean }[] = []
  const biggest = Math.max(...paragraphs.filter(({ page }) => page > 1).map(({ size }) => size), 0)
  for (const [at, { is, text, page, size }] of paragraphs.entries()) {
    if (is !== 'heading' || page === 1 || /\t\d{1,3}$| \d{1,3}$/.test(text)) continue
    if (
      names.test(text) &&
      /^(?:section|part)\b|board|judgement|effectiveness|requires|inadequate|good|outstanding/i.test(text)
    )
      starts.push({ at, board: true })
    else if (
      /^(?:section|part) \d|^the local authority$|^information about this inspection$|^annex/i.test(text) &&
      size > biggest * 0.5
    )
      starts.push({ at, board: false })
  }
  return (at) => starts.findLast((start) => start.at <= at)?.board ?? false
}
