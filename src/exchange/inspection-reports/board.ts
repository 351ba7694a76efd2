import type { Paragraph } from './text/paragraph.ts'

const names = /safeguarding children(?:.s)? board|\blscb\b/i
const asks = /^(?:what does the (?:local authority|council) need to improve|recommendations?|areas? for improvement)\b/i

/** A text without free lines has a heading and the words beneath it in one. */
const isRunOn =
  /^(?:section \d\W{1,3})?(?:the )?(?:effectiveness of the )?local safeguarding children board(?: \([a-z]+\))? the (?:[a-z]+ )?(?:effectiveness of|local safeguarding|safeguarding children board|lscb)/i

/**
 * Whether a paragraph belongs to the part about the Local Safeguarding Children Board: after a heading of a section that names
 * it, which is not on the title page or in the contents, and until one that begins another part.
 */
export function boardAt(paragraphs: readonly Paragraph[]): (at: number) => boolean {
  const starts: { at: number; board: boolean }[] = []
  // A web page or a text has one page, and its title is what comes before anything is asked.
  const paged = paragraphs.some(({ page }) => page > 1)
  const asked = paragraphs.findIndex(
    ({ text }, at) => asks.test(text) && paragraphs.slice(at + 1, at + 5).some(({ is }) => is === 'item'),
  )
  // A plain text sets nothing as a heading: a few words by themselves are one.
  const plain = !paragraphs.some(({ is }) => is === 'heading')
  const heads = ({ is, text, number, bullet }: Paragraph) =>
    is === 'heading' ||
    (/^section \d:/i.test(text) && text.length < 100) ||
    (plain && is === 'prose' && number === null && !bullet && /^.{3,100}(?<![.;,:])$/.test(text))
  const biggest = Math.max(...paragraphs.filter(({ page }) => page > 1 || !paged).map(({ size }) => size), 0)
  for (const [at, paragraph] of paragraphs.entries()) {
    const { text, page, size } = paragraph
    // A list of contents has the page beneath.
    if (/^\d{1,3}$/.test(paragraphs[at + 1]?.text ?? '')) continue
    if (/^what does the (?:local authority|council)\b/i.test(text)) starts.push({ at, board: false })
    if (isRunOn.test(text) && !paragraph.bullet && paragraph.number === null && (paged ? page > 1 : at >= asked)) {
      starts.push({ at, board: true })
      continue
    }
    if (!heads(paragraph) || (paged ? page === 1 : at < asked) || /\t\d{1,3}$| \d{1,3}$/.test(text)) continue
    if (
      names.test(text) &&
      /^(?:section|part)\b|\blscb$|board|judgement|effectiveness|requires|inadequate|good|outstanding/i.test(text)
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
