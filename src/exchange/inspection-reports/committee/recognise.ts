import type { Document } from '../text/document.ts'

const signs = [
  /\breport to:?\s/i,
  /\breporting officer\b|^report author\b/im,
  /\bboard sponsor\b/i,
  /\breport authorised by\b/i,
  /^ward\(?s?\)?(?: affected)?:?/im,
  /\bpurpose of the report\b/i,
  /^[\d. ]*(?:policy|financial) implications$/im,
  /^[\d. ]*(?:list of )?background papers\b/im,
  /\b(?:board|panel|committee|cabinet|members)\b.{0,60}\b(?:is|are) (?:asked|recommended|invited) to\b/i,
]

/** Whether a document is an inspector’s own, by what stands at its beginning. */
export function isInspectorsReport({ lines }: Document): boolean {
  const words = beginning(lines)
  return (
    (/^[^\S\n]*(?:lead|reporting) inspector\b/im.test(words) && /^[^\S\n]*inspection dates?\b/im.test(words)) ||
    /^inspection dates?:/im.test(words.slice(0, 1500)) ||
    /\bthis letter summarises the findings\b/i.test(words)
  )
}

/** Whether a document is a council’s own report about an inspection, and not an inspector’s. */
export function isCommitteeReport(document: Document): boolean {
  if (isInspectorsReport(document)) return false
  const words = beginning(document.lines)
  return (
    signs.filter((sign) => sign.test(words)).length >= 2 || /^(?:report to|report for):/im.test(words.slice(0, 400))
  )
}

const beginning = (lines: Document['lines']): string =>
  lines
    .slice(0, 600)
    .map(({ text }) => text)
    .join('\n')
