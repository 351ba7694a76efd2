import type { Framework, FindingClass } from '#pathways/improvement/frameworks/framework.ts'
import type { Document } from './text/document.ts'
import { unmarked } from './text/headings.ts'
import type { Paragraph } from './text/paragraph.ts'
import { boardAt } from './board.ts'
import { groupsOnly, isGrouping, isWithin, leadsUp } from './grouping.ts'

/** A heading and what stands under it, before any grouping within. */
export type Section = {
  finding: FindingClass
  heading: Paragraph
  body: 'authority' | 'lscb'
  held: Paragraph[]
  doubt: boolean
  /** Smaller headings stand among what it asks. */
  grouped?: true
}

/** What a report's headings open, in order: only what its framework asks or finds under them. */
export function sectionsOf({ paragraphs }: Document, { findings }: Framework): Section[] {
  const sections: Section[] = []
  const isBoard = boardAt(paragraphs)
  let open: Section | null = null
  let outer: Section | null = null
  for (const [at, paragraph] of paragraphs.entries()) {
    const finding = isTitle(paragraph)
      ? findings.find(
          ({ headed, priority }) =>
            headed.test(unmarked(paragraph.text)) && (priority === 'none' || !isSaid.test(paragraph.text)),
        )
      : undefined
    if (
      finding &&
      !isContents(paragraphs, at) &&
      !(open && outer && groupsOnly(paragraphs, at, finding, outer, open.held))
    ) {
      open = { finding, heading: paragraph, body: isBoard(at) ? 'lscb' : 'authority', held: [], doubt: false }
      if (finding.priority !== 'none') sections.push(open)
      outer = open
    } else if (open && paragraph.is === 'heading') {
      open = outer && isWithin(paragraphs, at, outer, open.held) ? subsection(sections, paragraph, outer) : null
      if (open === null) outer = null
    } else if (isFarewell.test(paragraph.text)) open = outer = null
    else open?.held.push(paragraph)
  }
  return sections
}

/** "Recommendations from reviews are appropriate, but …" is the first line of a sentence. */
const isSaid = /^(?!what\b).*(?<!\b(?:which|that) )\b(?:are|is|was|were|has|have|had|been)\b/i

/** How a letter ends. */
const isFarewell = /^(?:yours (?:sincerely|faithfully)|i am copying this letter)\b/i

/** Headings that ask for something, with nothing beneath them that could be read, nor a smaller heading that goes on to ask. */
export function emptyHeadings(document: Document, framework: Framework): Paragraph[] {
  const sections = sectionsOf(document, framework)
  return sections.flatMap(({ held, grouped, heading }, at) => {
    const next = sections[at + 1]?.heading
    const leads = next && document.paragraphs.indexOf(next) === document.paragraphs.indexOf(heading) + 1
    const only = held.every(({ text }) => text.endsWith(':'))
    return !only || grouped || leads ? [] : [heading]
  })
}

function subsection(sections: Section[], heading: Paragraph, outer: Section): Section {
  const bulleted = outer.held.some(({ bullet }) => bullet)
  const asLarge = heading.size > outer.heading.size - 0.6 && /^what/i.test(outer.heading.text)
  outer.grouped = true
  const within = {
    ...outer,
    heading: leadsUp.test(heading.text) ? outer.heading : heading,
    held: [],
    doubt: bulleted && asLarge && !isGrouping.test(heading.text),
  }
  sections.push(within)
  return within
}

const isTitle = ({ is, text, number, bullet }: Paragraph): boolean =>
  text.length < 130 && (is === 'heading' || (is === 'prose' && number === null && !bullet && !/[.;,]$/.test(text)))

/** A list of contents names the same headings; each ends in its page, or has it beneath. */
const isContents = (paragraphs: readonly Paragraph[], at: number): boolean =>
  /[\t .]\d{1,3}$/.test(paragraphs[at]!.text) ||
  [at + 1, at - 1].every((beside) => /(?:^|[\t .])\d{1,3}$/.test(paragraphs[beside]?.text ?? ''))
