import type { Paragraph } from '../text/paragraph.ts'
import { inSections } from './in-sections.ts'
import { answer, asked, told, type Asked } from './one-asked.ts'

/** What inspectors asked, as a council’s report repeats it: under numbered headings, in a list, or only in its answers. */
export function askedIn(paragraphs: readonly Paragraph[]): Asked[] {
  const headed = underNumbers(paragraphs)
  if (headed.length > 0) return [...headed, ...boardsImprovement(paragraphs)]
  const listed = inList(paragraphs)
  return listed.length > 0 ? listed : inSections(paragraphs)
}

/** "Recommendation 4", and its words beneath. */
function underNumbers(paragraphs: readonly Paragraph[]): Asked[] {
  let group: string | null = null
  return paragraphs.flatMap((paragraph, at) => {
    const [, area] = /^key judgement area:? ?(.+)$/i.exec(paragraph.text) ?? []
    if (area) group = area
    if (!/^recommendation \d{1,2}:?$/i.test(paragraph.text)) return []
    const wording = paragraphs[at + 1]
    if (!wording) return []
    const more = { area: group, answered: answerAfter(paragraphs.slice(at + 2)) }
    return [{ ...asked('authority', group, null, wording.text, wording, 0.97), ...more }]
  })
}

/** What stands until the next is asked. */
function answerAfter(paragraphs: readonly Paragraph[]): string | null {
  const ends = paragraphs.findIndex(
    ({ text }) => /^recommendation \d{1,2}:?$|^key judgement area\b/i.test(text) || boardsPart.test(text),
  )
  return told(paragraphs.slice(0, ends < 0 ? undefined : ends))
}

const boardsPart = /^lscb\b.{0,12}areas? for improvement/i

const imperative =
  /^(?:ensure|improve|review|accelerate|strengthen|develop|implement|establish|complete|increase|consolidate|make|take|provide|agree|embed|work|undertake|monitor|reduce|raise|continue|put|create|produce|build|revise|extend|promote|support|use|address|set|maintain|secure|prioritise|further|evaluate|clarify|conduct|update)\b/i

/** What the safeguarding board must do: the sentences that ask, at the beginning of each part, before its answer. */
function boardsImprovement(paragraphs: readonly Paragraph[]): Asked[] {
  const start = paragraphs.findIndex(({ text }) => boardsPart.test(text))
  if (start < 0) return []
  const found: Asked[] = []
  let group: string | null = null
  let asking = true
  for (const paragraph of paragraphs.slice(start + 1)) {
    if (/^\d{1,2}[.)]? /.test(paragraph.text) || paragraph.number !== null) break
    if (
      paragraph.is === 'heading' ||
      (!paragraph.bullet && paragraph.text.length < 90 && !/[.;:]$/.test(paragraph.text))
    ) {
      group = paragraph.text
      asking = true
    } else if (asking && imperative.test(paragraph.text) && !paragraph.bullet)
      found.push(asked('lscb', group, null, paragraph.text, paragraph, 0.9))
    else {
      asking = false
      // One answer may be to all that was asked under a heading: it stands with the last of them.
      answer(found.at(-1), paragraph)
    }
  }
  return found
}

/** "These are:", and a list of what was recommended or set. */
function inList(paragraphs: readonly Paragraph[]): Asked[] {
  const leads =
    /\b(?:recommendations?|priorities)\b.{0,160}\b(?:are(?: as follows| detailed below| set out below)?|were|below|follows|these are):$/i
  const start = paragraphs.findIndex(({ text }) => leads.test(text))
  if (start < 0) return []
  const found: Asked[] = []
  for (const paragraph of paragraphs.slice(start + 1)) {
    const isNext = paragraph.bullet || paragraph.number === found.length + 1
    if (!isNext || (found[0] && found[0].paragraph.bullet !== paragraph.bullet)) break
    found.push(asked('authority', groupOf(paragraph.text), null, paragraph.text, paragraph, 0.95))
  }
  return found.length > 1 ? found : []
}

/** A few words before a dash name a priority. */
const groupOf = (text: string): string | null => /^([\p{L} ,]{4,60}) [–—-] /u.exec(text)?.[1] ?? null
