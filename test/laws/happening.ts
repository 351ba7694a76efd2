/**
 * What may happen in a service, in the order in which somebody gets round to recording it. A number that names a child or
 * a record is counted round those there are by then, so any list of these makes sense, and so does any part of it.
 */
export type Happening = { hoursLater: number; daysLate: number; what: What }

export type What =
  | {
      is: 'child'
      born: 'known' | 'nearly eighteen' | 'unborn' | 'not recorded'
      sex: 'female' | 'male' | null
      moves: boolean
    }
  | { is: 'allocation'; child: number; team: number; role: 'social_worker' | 'duty' | null; ends: number | null }
  | {
      is: 'episode'
      child: number
      clock: Clock
      lasts: number | null
      hourOfReturn: boolean
      noInterview: string | null
      planned: boolean
      type: string | null
      history: boolean
    }
  | {
      is: 'interview'
      episode: number
      outcome: string
      after: number
      hourKnown: boolean
      harm: 'yes' | 'no'
      about: 'episode' | 'nothing' | "another child's"
    }
  | { is: 'sharing'; interview: number; after: number; hourKnown: boolean }
  | { is: 'discussion'; about: 'prompt' | 'episode'; which: number; sibling: number | null; clock: Clock }
  | { is: 'reason'; prompt: number; why: string }
  | { is: 'flag'; child: number; ends: number | null }
  | { is: 'care'; child: number; ends: number | null; placement: string }
  | { is: 'move'; child: number; direction: 'in' | 'out' }
  | { is: 'death'; child: number }
  | { is: 'restriction'; child: number }
  | { is: 'merge'; child: number; duplicate: number }
  | { is: 'unmerge'; merge: number }
  | {
      is: 'correction'
      record: number
      change: 'none' | 'other day' | 'hours lost' | 'return lost'
      days: number
      stale: boolean
    }
  | { is: 'withdrawal'; record: number }
  | { is: 'setting'; key: string; value: string; rebuilt: boolean }
  | { is: 'minute'; rebuilt: boolean }
  | { is: 'issue' }

/** A time on the clock, or null where nobody knows the hour. */
export type Clock = string | null
