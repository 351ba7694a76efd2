import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import type { Signing } from './signed.ts'
import type { Written } from './written.ts'

export type ToldPart = { words: string | null; nothing: string | null; by: string; at: Instant }

/** What the registers held of the inspections that a report is about, in their words. */
export type ToldRegisters = {
  judgements: readonly { body: string; area: string; within: string | null; grade: string | null }[]
  recommendations: readonly {
    number: string
    body: string
    group: string | null
    priority: string | null
    area: string | null
    wording: string
    answered: string | null
  }[]
  /** The inspections among them whose outcome is not published yet, by name. Left out where there are none. */
  unpublished?: readonly string[]
  /** What was promised before and is past its day, the longest first. Left out where there is none. */
  overdue?: readonly OverduePromise[]
  /** What the same committee was told before of the same, the latest first. Left out where it was told nothing. */
  earlier?: readonly EarlierReport[]
  /** The plan that is its appendix, as it was known when that version was agreed. Left out where it has none. */
  appendix?: AttachedPlan
}
export type AttachedPlan = {
  name: string
  agreed: Day | null
  actions: readonly {
    what: string
    due: Day | null
    said: string | null
    delivery: 'not_begun' | 'under_way' | 'done' | 'stopped' | null
  }[]
}
export type EarlierReport = { report: string; title: string; meeting: Day }
export type OverduePromise = {
  what: string
  promise: string | null
  promised_in: string | null
  promised_on: Day | null
  due: Day
}
export const noRegisters: ToldRegisters = { judgements: [], recommendations: [] }

/** What a report says, in the words that it has: as it is printed, and as it is kept when it is issued. */
export type ToldReport = {
  title: string
  meeting: Day
  from: Day
  until: Day
  parts: Readonly<Record<string, ToldPart>>
  commentary: readonly { part: string; asks: string; of: string; words: string | null; by: string; at: Instant }[]
  registers: ToldRegisters
  signed: readonly { words: string; name: string; on: Day }[]
}

export function toldReport(
  written: Written,
  signed: readonly Signing[],
  registers: ToldRegisters = noRegisters,
): ToldReport {
  const { title, meeting, from, until, parts, commentary } = written
  return {
    title,
    meeting,
    from,
    until,
    parts: Object.fromEntries(parts.map(({ part, words, nothing, by, at }) => [part, { words, nothing, by, at }])),
    registers,
    commentary: commentary.map(({ part, asks, ofName, words, by, at }) => ({ part, asks, of: ofName, words, by, at })),
    signed: signed.flatMap(({ words, given, stands }) =>
      given && stands ? [{ words, name: given.by, on: given.on }] : [],
    ),
  }
}

/** The part under which a line of the front sheet is written; a section is written under its own id. */
export const frontSheet = (field: string): string => `front.${field}`

/** What a line of the front sheet says: what was written, else what the form says of itself. */
export function fieldWords(template: CommitteeTemplate, told: ToldReport, id: string): string | null {
  const field = template.fields.find((one) => one.id === id)
  const part = told.parts[frontSheet(id)]
  return part?.words ?? part?.nothing ?? field?.value ?? null
}
