import type { FindingClass } from '#pathways/improvement/frameworks/framework.ts'
import type { Section } from './sections.ts'
import type { Paragraph } from './text/paragraph.ts'

/** A heading no larger than that of its section groups what is asked, where a list goes on beneath it: the section does not end. */
export function isWithin(
  paragraphs: readonly Paragraph[],
  at: number,
  outer: Section,
  held: readonly Paragraph[],
): boolean {
  const paragraph = paragraphs[at]!
  const next = firstBeneath(paragraphs, at)
  if (outer.finding.priority === 'none' || paragraph.size > outer.heading.size + 0.6 || !next) return false
  if (isGrouping.test(paragraph.text)) return true
  const last = lastAsked(outer, held)
  if (last) return isNext(last, next)
  return held.every(({ text }) => text.endsWith(':')) || (held.length < 3 && held.every(isLead))
}

/** What one report judges may in another name a group of what is asked: "Leadership and management", with the same bullets beneath. */
export const groupsOnly = (
  paragraphs: readonly Paragraph[],
  at: number,
  { id }: FindingClass,
  outer: Section,
  held: readonly Paragraph[],
): boolean =>
  id === 'nothing_asked' &&
  /^(?:leadership|outcomes for|quality of provision)/i.test(paragraphs[at]!.text) &&
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

const isLead = ({ is, text }: Paragraph): boolean => is === 'prose' && /\b(?:should|must|needs? to)\b/.test(text)

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

/** A sentence that goes on in the list is the name of no group. */
export const leadsUp = /\b(?:following|should|must|needs? to)\b.{0,200}:$/i

/** Whoever must act, or where. */
export const isGrouping =
  /^(?:(?:the )?(?:local authority|council|partnership|health|police|schools?|lead member|leaders)\b.{0,60}|leadership,? .{0,60}|.{0,40}(?:in care|care leavers|help and protection|looked after|adoption)):?$/i
