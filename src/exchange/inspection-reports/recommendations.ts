import type { Framework, FindingClass, Priority } from '#pathways/improvement/frameworks/framework.ts'
import type { RecommendationRead } from './report.ts'
import type { Document } from './text/document.ts'
import type { Paragraph } from './text/paragraph.ts'
import { boardAt } from './board.ts'
import { itemsOf } from './items.ts'

/** A heading and what stands under it, before any grouping within. */
type Section = {
  finding: FindingClass
  heading: Paragraph
  body: 'authority' | 'lscb'
  held: Paragraph[]
  doubt: boolean
  /** Smaller headings stand among what it asks. */
  grouped?: true
}

/** Everything that a report asks for, in its order, apart for the authority and for its safeguarding board. */
export function recommendationsIn(document: Document, framework: Framework): RecommendationRead[] {
  const count = { authority: 0, lscb: 0 }
  const asking = sectionsOf(document, framework).filter(({ held }) => held.length > 0)
  return asking.flatMap(({ finding, heading, body, held, doubt }) =>
    itemsOf(held).map(({ group, text, paragraphs, confidence }) => ({
      number: (count[body] += 1),
      body,
      group: group ?? heading.text.replace(/:$/, ''),
      priority: finding.priority as Priority,
      text,
      page: paragraphs[0]!.page,
      place: { page: paragraphs[0]!.page, span: [paragraphs[0]!.span[0], paragraphs.at(-1)!.span[1]] as const },
      sentence: text,
      // What is under a heading that only looks like a group's may be something else.
      confidence: doubt ? Math.min(confidence, 0.75) : confidence,
    })),
  )
}

function sectionsOf({ paragraphs }: Document, { findings }: Framework): Section[] {
  const sections: Section[] = []
  const isBoard = boardAt(paragraphs)
  let open: Section | null = null
  let outer: Section | null = null
  for (const [at, paragraph] of paragraphs.entries()) {
    const finding = isTitle(paragraph)
      ? findings.find(({ headed }) => headed.test(unmarked(paragraph.text)))
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

/** A heading no larger than that of its section groups what is asked, where a list goes on beneath it: the section does not end. */
function isWithin(paragraphs: readonly Paragraph[], at: number, outer: Section, held: readonly Paragraph[]): boolean {
  const paragraph = paragraphs[at]!
  const next = firstBeneath(paragraphs, at)
  if (outer.finding.priority === 'none' || paragraph.size > outer.heading.size + 0.6 || !next) return false
  if (isGrouping.test(paragraph.text)) return true
  const last = lastAsked(outer, held)
  if (last) return isNext(last, next)
  return held.every(({ text }) => text.endsWith(':')) || (held.length < 3 && held.every(leadsUp))
}

/** What one report judges may in another name a group of what is asked: "Leadership and management", with the same bullets beneath. */
const groupsOnly = (
  paragraphs: readonly Paragraph[],
  at: number,
  { id }: FindingClass,
  outer: Section,
  held: readonly Paragraph[],
): boolean =>
  id === 'nothing_asked' &&
  /^(?:leadership|outcomes for|quality of provision)/i.test(paragraphs[at]!.text) &&
  paragraphs[at]!.is === 'heading' &&
  (outer.held.every(({ text }) => text.endsWith(':')) ||
    outer.grouped === true ||
    lastAsked(outer, held)?.bullet === true) &&
  isWithin(paragraphs, at, outer, held)

/** The item that stands beneath a heading, be it under a smaller one or after a few words that lead up to it. */
function firstBeneath(paragraphs: readonly Paragraph[], at: number): Paragraph | undefined {
  const beneath = paragraphs.slice(at + 1, at + 4)
  const first = beneath.findIndex(({ is }) => is === 'item')
  const between = beneath.slice(0, Math.max(0, first))
  return first >= 0 && between.every(({ is, text }) => is === 'heading' || text.endsWith(':'))
    ? beneath[first]
    : undefined
}

const leadsUp = ({ is, text }: Paragraph): boolean => is === 'prose' && /\b(?:should|must|needs? to)\b/.test(text)

/** The last item of the section, or of what came before its last heading. */
const lastAsked = ({ held: before }: Section, held: readonly Paragraph[]): Paragraph | undefined =>
  lastOf(held) ?? lastOf(before)

/** What hangs under a number, or further in than the first bullet, is part of an item and no item. */
function lastOf(held: readonly Paragraph[]): Paragraph | undefined {
  const items = held.filter(({ is }) => is === 'item')
  const first = items.find(({ bullet }) => !bullet) ?? items[0]
  return items.findLast(({ bullet, edge }) => bullet === first!.bullet && (!bullet || edge < first!.edge + 11))
}

const isNext = (last: Paragraph, next: Paragraph): boolean =>
  last.number === null || last.bullet
    ? next.bullet && last.bullet && Math.abs(next.edge - last.edge) < 4
    : next.number === last.number + 1 && next.style === last.style

/** Whoever must act, or where. */
const isGrouping =
  /^(?:(?:the )?(?:local authority|council|partnership|health|police|schools?|lead member|leaders)\b.{0,60}|leadership,? .{0,60}|.{0,40}(?:in care|care leavers|help and protection|looked after|adoption)):?$/i

function subsection(sections: Section[], heading: Paragraph, outer: Section): Section {
  const bulleted = outer.held.some(({ bullet }) => bullet)
  const asLarge = heading.size > outer.heading.size - 0.6 && /^what/i.test(outer.heading.text)
  outer.grouped = true
  const within = { ...outer, heading, held: [], doubt: bulleted && asLarge && !isGrouping.test(heading.text) }
  sections.push(within)
  return within
}

/** A heading without the mark of its footnote. */
const unmarked = (text: string): string => text.trim().replace(/(?<=[?\p{L}])(?:\d{1,2}|[*†‡])$/u, '')

const isTitle = ({ is, text, number, bullet }: Paragraph): boolean =>
  text.length < 130 && (is === 'heading' || (is === 'prose' && number === null && !bullet && !/[.;,]$/.test(text)))

/** A list of contents names the same headings; each ends in its page. */
const isContents = (paragraphs: readonly Paragraph[], at: number): boolean =>
  /[\t .]\d{1,3}$/.test(paragraphs[at]!.text) ||
  (/[\t .]\d{1,3}$/.test(paragraphs[at + 1]?.text ?? '') && /[\t .]\d{1,3}$/.test(paragraphs[at - 1]?.text ?? ''))
