import type { Day } from '#language/day.ts'

/** Something that a framework grades. Sub-judgements stand within it. */
export type Area = {
  id: string
  name: string
  /** How reports print it, where it is not printed as it is named here. */
  printed?: RegExp
  from?: Day
  /** The first day on which it is no longer judged. */
  until?: Day
  parts?: readonly Area[]
}

/** How a kind of finding is headed in its reports, and what it is to whoever must act on it. */
export type FindingClass = {
  id: string
  /** Matches the whole heading. */
  headed: RegExp
  /** Findings of `none` are no recommendations, such as strengths. */
  priority: Priority | 'none'
}

export type Priority =
  | 'priority and immediate'
  | 'immediately'
  | 'within one month'
  | 'within three months'
  | 'within six months'
  | 'improvement'
  | 'development'

/** What follows an inspection by law or arrangement. `basis` says how sure we are that the limit is so. */
export type Duty = {
  id: string
  after: string
  asks: string
  within: string
  basis: 'checked' | 'from knowledge' | 'seen in reports'
}

/**
 * A framework of inspection. A grade belongs to one framework, and is never turned into another’s: what was good in 2011 is not
 * what was good in 2015.
 */
export type Framework = {
  id: string
  name: string
  /** The first day of an inspection under it; null where that is not known. */
  from: Day | null
  /** The first day on which it is no longer used; null while it is. */
  until: Day | null
  inspectorates: readonly string[]
  judged: string
  /** From best to worst, in its own words. Without any, it gives no grades. */
  scale: readonly string[]
  /** The first day of an inspection for which no overall judgement is made. */
  noOverallFrom?: Day
  /** The overall judgement, where it is made under another name. */
  overall?: RegExp
  areas: readonly Area[]
  findings: readonly FindingClass[]
  duties: readonly Duty[]
  cadence: string
  /** Words that its reports bear near their beginning, and only they. */
  titled: RegExp
  basis: 'checked' | 'from knowledge' | 'seen in reports'
}

export const judgedOn = (areas: readonly Area[], day: Day | null): Area[] =>
  areas
    .filter(({ from, until }) => day === null || ((!from || day >= from) && (!until || day < until)))
    .map((area) => (area.parts ? { ...area, parts: judgedOn(area.parts, day) } : area))

/** Every area and its parts, in the framework’s order. */
export const allOf = (areas: readonly Area[]): Area[] => areas.flatMap((area) => [area, ...allOf(area.parts ?? [])])

/** Whether a framework makes an overall judgement of an inspection that begins on a day. */
export const hasOverall = ({ scale, from, noOverallFrom }: Framework, day: Day | null): boolean =>
  scale.length > 0 && (noOverallFrom === undefined || (day === null ? noOverallFrom !== from : day < noOverallFrom))

/** A grade in the framework’s own words, or null where it is none of that framework’s. */
export function gradeOn({ scale }: Framework, words: string): string | null {
  const said = words.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  const same = (grade: string) =>
    grade === said ||
    (/^require(s|ing)? improvement( to be good)?$/.test(said) && grade.startsWith('requires improvement'))
  return scale.find(same) ?? null
}
