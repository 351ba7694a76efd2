import type { Day } from '#language/day.ts'

/** A place in the file: its page, and the lines of its words there, counted from 0. */
export type Place = { page: number; span: readonly [number, number] }

/** Something read, with the words that it came from and how sure the reading is, from 0 to 1. */
export type Found<T> = { value: T; place: Place; sentence: string; confidence: number }

export type JudgementRead = {
  area: string
  areaId: string
  grade: string
  page: number
  place: Place
  sentence: string
  confidence: number
  /** What another page says instead. */
  against?: { grade: string; page: number }
}

export type RecommendationRead = {
  /** Its place in order, for its own body. */
  number: number
  body: 'authority' | 'lscb'
  /** The heading that it stands under, as printed. */
  group: string | null
  priority: string
  text: string
  page: number
  place: Place
  /** The words beside which it may be checked: its own, as printed. */
  sentence: string
  confidence: number
}

/** What only a person can settle: something missing, something doubtful, or two documents or pages that disagree. */
export type Question = {
  about:
    | 'file'
    | 'authority'
    | 'framework'
    | 'inspected'
    | 'published'
    | 'overall'
    | 'judgements'
    | 'lscb'
    | 'recommendations'
  words: string
  page: number | null
  sentence: string | null
}

/** Whether there is an overall judgement: given; not made under the framework; or not found where there should be one. */
export type OverallState = 'given' | 'not given' | 'not found'

/** What an inspection report was read as. What it does not say is null. */
export type ReportRead = {
  file: string
  authority: Found<string> | null
  framework: Found<string> | null
  inspected: Found<{ from: Day; to: Day }> | null
  published: Found<Day> | null
  overall: { grade: string | null; state: OverallState; found: Found<string> | null }
  judgements: readonly JudgementRead[]
  /** Null where no Local Safeguarding Children Board was reviewed. */
  lscb: { grade: string | null; found: Found<string> | null } | null
  /** How many it says that there are, where it says so. */
  declared: number | null
  recommendations: readonly RecommendationRead[]
  questions: readonly Question[]
}

/** Below this, a person is asked. */
export const sureEnough = 0.8

export const nothingRead = (file: string, questions: readonly Question[]): ReportRead => ({
  file,
  authority: null,
  framework: null,
  inspected: null,
  published: null,
  overall: { grade: null, state: 'not found', found: null },
  judgements: [],
  lscb: null,
  declared: null,
  recommendations: [],
  questions,
})
