/** The planted children: the same names in every invented authority, so that a story can be found and told. */
export const stories = {
  amy: {
    given: 'Amy',
    family: 'Ashdown',
    what: 'Missing twice in the last ninety days, each time interviewed in time: a third report prompts her team’s manager.',
  },
  ben: {
    given: 'Ben',
    family: 'Beckett',
    what: 'One interview seventy-two hours after his return, one a minute later, and one return whose hour is not known.',
  },
  cai: {
    given: 'Cai',
    family: 'Calloway',
    what: 'Known before birth by an expected date; the same record goes on after it.',
  },
  dee: { given: 'Dee', family: 'Dunmore', what: 'Died while a clock ran: it stopped.' },
  eli: { given: 'Eli', family: 'Eastwood', what: 'Moved away while a clock ran: another authority was told.' },
  fay: {
    given: 'Fay',
    family: 'Farrow',
    what: 'Entered twice, the second time as Faye, missing under each; merged, and can be parted again.',
  },
  gus: { given: 'Gus', family: 'Garland', what: 'Placed here by another authority, which holds the interviews.' },
  hal: {
    given: 'Hal',
    family: 'Harrow',
    what: 'Restricted: counted in every figure, and masked to whoever may not open him.',
  },
  ivy: {
    given: 'Ivy',
    family: 'Inglis',
    what: 'Flagged as at risk of exploitation, and missing now for more than a day; both prompts wait.',
  },
  jay: {
    given: 'Jay',
    family: 'Jessop',
    what: 'Looked after, back last night, and eighteen in two days, before the interview is due.',
  },
  kit: { given: 'Kit', family: 'Kendal', what: 'Lives at an address that must not be disclosed.' },
  lou: {
    given: 'Lou',
    family: 'Ashdown',
    what: 'Amy’s younger sister: her third report prompted one strategy discussion for both.',
  },
  nia: { given: 'Nia', family: 'Northcote', what: 'Reported missing last night and not back yet.' },
} as const

export type StoryId = keyof typeof stories
