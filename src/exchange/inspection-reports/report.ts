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
  /** The judgement area that it is told under, where the report goes by areas. */
  area?: string | null
  /** Null where the report says of none how pressing it is. */
  priority: string | null
  text: string
  /** What a council’s own report says was done about it. */
  answered?: string | null
  page: number
  place: Place
  /** The words beside which it may be checked: its own, as printed. */
  sentence: string
  confidence: number
}

/** Another event that a report tells of: what sort, when, as exactly as it says, and in whose sentence. */
export type EventRead = {
  what: 'board' | 'peer' | 'focused' | 'monitoring' | 'joint' | 'notice' | 'review'
  inspected: { from: Day; to: Day } | null
  /** "2021-10", where no day is given. */
  month: string | null
  /** What is said of its dates and of its publication, where that is not a day. */
  said: string | null
  published: Day | null
  publishedSaid: string | null
  /** How many recommendations it is said to have made. */
  declared: number | null
  /** Which of these events it followed from, counted from 0. */
  follows: number | null
  place: Place
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
  /** What sort of event it is about, where its framework leaves that open. */
  what?: EventRead['what']
  authority: Found<string> | null
  framework: Found<string> | null
  inspected: Found<{ from: Day; to: Day }> | null
  published: Found<Day> | null
  /** What it says of its dates, and of its publication, where it gives no days: "May-June 2014". */
  inspectedSaid: Found<string> | null
  publishedSaid: Found<string> | null
  overall: { grade: string | null; state: OverallState; found: Found<string> | null }
  judgements: readonly JudgementRead[]
  /** Null where no Local Safeguarding Children Board was reviewed. */
  lscb: { grade: string | null; found: Found<string> | null } | null
  /** How many it says that there are, where it says so. */
  declared: number | null
  recommendations: readonly RecommendationRead[]
  /** What else was held, beside the inspection that it is about. */
  events: readonly EventRead[]
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
  inspectedSaid: null,
  publishedSaid: null,
  overall: { grade: null, state: 'not found', found: null },
  judgements: [],
  lscb: null,
  declared: null,
  recommendations: [],
  events: [],
  questions,
})

export const noEvent: Omit<EventRead, 'what'> = {
  inspected: null,
  month: null,
  said: null,
  published: null,
  publishedSaid: null,
  declared: null,
  follows: null,
  place: { page: 1, span: [0, 0] },
  sentence: '',
  confidence: 0.85,
}
