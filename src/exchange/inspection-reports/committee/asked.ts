import type { Priority } from '#pathways/improvement/frameworks/framework.ts'
import type { Paragraph } from '../text/paragraph.ts'

export type Asked = {
  body: 'authority' | 'lscb'
  group: string | null
  priority: Priority
  text: string
  paragraph: Paragraph
  confidence: number
}

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
    return [asked('authority', group, 'improvement', wording.text, wording, 0.97)]
  })
}

const imperative =
  /^(?:ensure|improve|review|accelerate|strengthen|develop|implement|establish|complete|increase|consolidate|make|take|provide|agree|embed|work|undertake|monitor|reduce|raise|continue|put|create|produce|build|revise|extend|promote|support|use|address|set|maintain|secure|prioritise|further|evaluate|clarify|conduct|update)\b/i

/** What the safeguarding board must do: the sentences that ask, at the beginning of each part, before its answer. */
function boardsImprovement(paragraphs: readonly Paragraph[]): Asked[] {
  const start = paragraphs.findIndex(({ text }) => /^lscb\b.{0,12}areas? for improvement/i.test(text))
  if (start < 0) return []
  const found: Asked[] = []
  let group: string | null = null
  let asking = true
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at <= start) continue
    if (/^\d{1,2}[.)]? /.test(paragraph.text) || paragraph.number !== null) break
    if (paragraph.is === 'heading' || (paragraph.text.length < 90 && !/[.;:]$/.test(paragraph.text))) {
      group = paragraph.text
      asking = true
    } else if (asking && imperative.test(paragraph.text) && !paragraph.bullet)
      found.push(asked('lscb', group, 'improvement', paragraph.text, paragraph, 0.9))
    else asking = false
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
    found.push(asked('authority', groupOf(paragraph.text), 'improvement', paragraph.text, paragraph, 0.95))
  }
  return found.length > 1 ? found : []
}

/** A few words before a dash name a priority. */
const groupOf = (text: string): string | null => /^([\p{L} ,]{4,60}) [–—-] /u.exec(text)?.[1] ?? null

const sections: readonly [RegExp, Priority][] = [
  [/^priority and immediate action/i, 'priority and immediate'],
  [/^areas? (?:for|of) improvement/i, 'improvement'],
  [/^areas? for (?:further )?development/i, 'development'],
]

/** Sections of what was asked: bullets, or paragraphs that say what was asked and what was done. */
function inSections(paragraphs: readonly Paragraph[]): Asked[] {
  const found: Asked[] = []
  let open: { priority: Priority; group: string; at: string } | null = null
  for (const paragraph of paragraphs) {
    const { ref, words } = referred(paragraph.text)
    const opens = sections.find(([headed]) => words.length < 90 && headed.test(words))
    if (opens) open = { priority: opens[1], group: words.replace(/:$/, ''), at: (ref ?? '').split('.')[0]! }
    else if (open && ref?.split('.')[0] !== undefined && ref.split('.')[0] !== open.at) open = null
    else if (open && (paragraph.is === 'heading' || (words.length < 90 && !paragraph.bullet && !/[.;]$/.test(words)))) {
      // Headings of parts keep what they are of.
      if (ref === null && !/^[\p{L} ’']+$/u.test(words)) open = null
      else open = { priority: open.priority, at: open.at, group: words.replace(/:$/, '') }
    } else if (open && (ref !== null || paragraph.bullet) && !isNumberless(ref, paragraph))
      found.push(
        asked('authority', open.group, open.priority, words, paragraph, paragraph.bullet && ref === null ? 0.95 : 0.7),
      )
  }
  return found.map((one) => (one.confidence < 0.8 ? { ...one, text: whatWasAsked(one.text) } : one))
}

const isNumberless = (ref: string | null, { bullet }: Paragraph): boolean => ref === null && !bullet

/** "5.2.1" before a paragraph’s words; of these texts some carry a list’s dash before it too. */
export function referred(text: string): { ref: string | null; words: string } {
  const [whole, ref] =
    /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+/.exec(text) ??
    (text.length < 90 ? /^(\d{1,2})\.?\s+(?=\p{Lu})/u.exec(text) : null) ??
    []
  return whole === undefined ? { ref: null, words: text } : { ref: ref!, words: text.slice(whole.length) }
}

/** The sentence in an answer that says what was asked; where none does, the answer’s first. */
function whatWasAsked(answer: string): string {
  const sentences = answer.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  return (
    sentences.find((one) =>
      /\b(?:action|recommendation) was (?:made )?to\b|\bwas (?:raised|asked|recommended)\b/i.test(one),
    ) ?? sentences[0]!
  )
}

const asked = (
  body: Asked['body'],
  group: string | null,
  priority: Priority,
  text: string,
  paragraph: Paragraph,
  confidence: number,
): Asked => ({ body, group, priority, text, paragraph, confidence })
