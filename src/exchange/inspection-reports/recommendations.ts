import type { Framework, FindingClass, Priority } from '#pathways/improvement/frameworks/framework.ts'
import type { RecommendationRead } from './report.ts'
import type { Document } from './text/document.ts'
import type { Paragraph } from './text/paragraph.ts'
import { boardAt } from './board.ts'
import { itemsOf } from './items.ts'

/** A heading and what stands under it, before any grouping within. */
type Section = { finding: FindingClass; heading: Paragraph; body: 'authority' | 'lscb'; held: Paragraph[] }

/** Everything that a report asks for, in its order, apart for the authority and for its safeguarding board. */
export function recommendationsIn(document: Document, framework: Framework): RecommendationRead[] {
  const count = { authority: 0, lscb: 0 }
  return sectionsOf(document, framework).flatMap(({ finding, heading, body, held }) =>
    itemsOf(held).map(({ group, text, paragraphs, confidence }) => ({
      number: (count[body] += 1),
      body,
      group: group ?? heading.text.replace(/:$/, ''),
      priority: finding.priority as Priority,
      text,
      page: paragraphs[0]!.page,
      place: { page: paragraphs[0]!.page, span: [paragraphs[0]!.span[0], paragraphs.at(-1)!.span[1]] as const },
      sentence: text,
      confidence,
    })),
  )
}

function sectionsOf({ paragraphs }: Document, { findings }: Framework): Section[] {
  const sections: Section[] = []
  const isBoard = boardAt(paragraphs)
  let open: Section | null = null
  let outer: Section | null = null
  for (const [at, paragraph] of paragraphs.entries()) {
    const finding = isTitle(paragraph) ? findings.find(({ headed }) => headed.test(paragraph.text.trim())) : undefined
    if (finding && !isContents(paragraphs, at)) {
      open = { finding, heading: paragraph, body: isBoard(at) ? 'lscb' : 'authority', held: [] }
      if (finding.priority !== 'none') sections.push(open)
      outer = open
    } else if (open && paragraph.is === 'heading') {
      open =
        outer && isWithin(paragraph, paragraphs[at + 1], outer, open.held)
          ? subsection(sections, paragraph, outer)
          : null
      if (open === null) outer = null
    } else open?.held.push(paragraph)
  }
  return sections.filter(({ held }) => held.length > 0)
}

/** A heading no larger than that of its section groups what is asked, where a list goes on beneath it: the section does not end. */
function isWithin(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  outer: Section,
  held: readonly Paragraph[],
): boolean {
  if (outer.finding.priority === 'none' || paragraph.size > outer.heading.size + 0.6 || next?.is !== 'item')
    return false
  const last = held.findLast(({ is }) => is === 'item')
  if (isGrouping.test(paragraph.text)) return true
  return last === undefined ? held.length === 0 : isNext(last, next, paragraph.size < outer.heading.size - 0.6)
}

const isNext = (last: Paragraph, next: Paragraph, smaller: boolean): boolean =>
  last.number === null
    ? smaller && next.bullet && last.bullet && Math.abs(next.x - last.x) < 4
    : next.number === last.number + 1

/** Whoever must act, or where. */
const isGrouping =
  /^(?:(?:the )?(?:local authority|council|partnership|health|police|schools?|lead member|leaders)\b.{0,60}|leadership,? .{0,60}|.{0,40}(?:in care|care leavers|help and protection|looked after|adoption)):?$/i

function subsection(sections: Section[], heading: Paragraph, outer: Section): Section {
  const within = { ...outer, heading, held: [] }
  sections.push(within)
  return within
}

const isTitle = ({ is, text, number, bullet }: Paragraph): boolean =>
  text.length < 130 && (is === 'heading' || (is === 'prose' && number === null && !bullet && !/[.;,]$/.test(text)))

/** A list of contents names the same headings; each ends in its page. */
const isContents = (paragraphs: readonly Paragraph[], at: number): boolean =>
  /[\t .]\d{1,3}$/.test(paragraphs[at]!.text) ||
  (/[\t .]\d{1,3}$/.test(paragraphs[at + 1]?.text ?? '') && /[\t .]\d{1,3}$/.test(paragraphs[at - 1]?.text ?? ''))
