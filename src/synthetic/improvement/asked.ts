import type { Theme } from '#pathways/improvement/themes.ts'

/** What invented inspectors asked of the invented authority; nobody wrote any of it. */
export type Asked = {
  number: string
  body?: 'lscb'
  priority: 'immediate' | 'improvement' | 'development'
  group?: string
  area: string
  wording: string
  themes: readonly Theme[]
  page: number
  programme?: number
}

/** Fifteen years ago: two areas for development, one of which comes back. */
export const askedLongAgo: readonly Asked[] = [
  {
    number: '1',
    priority: 'development',
    area: 'Being healthy',
    wording: 'Give every young person who leaves care a summary of their health history.',
    themes: ['health_history', 'care_leavers'],
    page: 14,
  },
  {
    number: '2',
    priority: 'development',
    area: 'Safeguarding',
    wording: 'Send the minutes of child protection conferences promptly.',
    themes: ['protection'],
    page: 9,
  },
]

export const askedLately: readonly Asked[] = [
  {
    number: '1',
    priority: 'immediate',
    group: 'Priority and immediate action',
    area: 'Help and protection',
    wording: 'Make sure that strategy discussions are held with all the agencies that are needed.',
    themes: ['strategy_discussions', 'partners'],
    page: 5,
    programme: 0,
  },
  {
    number: '2',
    priority: 'immediate',
    group: 'Priority and immediate action',
    area: 'Help and protection',
    wording:
      'Offer every child who has been missing a return interview in time, and use what is learned in planning and in keeping them safe.',
    themes: ['missing', 'planning'],
    page: 5,
    programme: 1,
  },
  {
    number: '3',
    priority: 'improvement',
    group: 'Areas for improvement',
    area: 'Leadership',
    wording: 'Use measures and audits to show leaders and members what difference is made to children.',
    themes: ['performance', 'leadership'],
    page: 6,
    programme: 2,
  },
  {
    number: '4',
    priority: 'improvement',
    group: 'Areas for improvement',
    area: 'Care leavers',
    wording: 'Give care leavers their health histories before they are eighteen.',
    themes: ['health_history', 'care_leavers'],
    page: 6,
  },
  {
    number: '5',
    body: 'lscb',
    priority: 'improvement',
    group: 'The safeguarding partnership',
    area: 'Partnership',
    wording: 'Report once a year on children missing from home, care and education together.',
    themes: ['missing', 'partners'],
    page: 31,
  },
]

export const judged = [
  ['Overall effectiveness', null, 'requires improvement to be good'],
  ['The impact of leaders on social work practice with children and families', null, 'requires improvement to be good'],
  ['The experiences and progress of children who need help and protection', null, 'requires improvement to be good'],
  ['The experiences and progress of children in care', null, 'good'],
  ['The experiences and progress of care leavers', null, 'good'],
] as const

export const judgedLongAgo = [
  ['Overall effectiveness', 'Safeguarding', 'good'],
  ['Capacity for improvement', 'Safeguarding', 'outstanding'],
  ['Overall effectiveness', 'Looked-after children', 'good'],
  ['Being healthy', 'Looked-after children', 'good'],
] as const

export const programmes = [
  ['Working together at the front door', 'Every agency that should be there is there, and a child is not asked twice.'],
  ['Children who go missing', 'Each is looked for, listened to, and safer next time.'],
  ['Knowing what difference we make', 'Leaders and members see what changed for children, and ask.'],
] as const
