import type { Values } from './screen.ts'

/** The same page with some of its query changed; null takes a name away. */
export function address(
  path: string,
  query: Values,
  change: Record<string, string | readonly string[] | null> = {},
): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    for (const one of value === null || value === undefined ? [] : typeof value === 'string' ? [value] : value)
      if (one !== '') parameters.append(name, one)
  }
  const written = parameters.toString()
  return written === '' ? path : `${path}?${written}`
}

/** Addresses are made here and nowhere else, so that a page can be moved in one place. */
export const to = {
  today: '/',
  find: '/children',
  child: (child: string) => `/children/${child}`,
  newRecord: (child: string, kind: string) => `/children/${child}/records/new/${kind}`,
  newChild: '/children/new',
  merge: (child: string) => `/children/${child}/merge`,
  record: (record: string) => `/records/${record}`,
  document: (record: string, document: string) => `/records/${record}/documents/${document}`,
  change: (record: string) => `/records/${record}/change`,
  signOff: (record: string) => `/records/${record}/sign-off`,
  withdraw: (record: string) => `/records/${record}/withdraw`,
  answer: (prompt: string) => `/prompts/${prompt}/answer`,
  prompts: '/prompts',
  lists: '/lists',
  list: (id: string) => `/lists/${id}`,
  measures: '/measures',
  measure: (id: string) => `/measures/${id}`,
  rows: (id: string) => `/measures/${id}/list`,
  messages: '/messages',
  publications: '/publications',
  publication: (id: string) => `/publications/${id}`,
  edition: (id: string, day: string) => `/publications/${id}/${day}`,
  since: (id: string, day: string) => `/publications/${id}/${day}/since`,
  byName: (id: string, day: string) => `/publications/${id}/${day}/names`,
  commentary: (id: string, day: string) => `/publications/${id}/${day}/commentary`,
  decision: (id: string, day: string, n: string) => `/publications/${id}/${day}/decisions/${n}`,
  receipts: (id: string, day: string) => `/publications/${id}/${day}/receipts`,
  issueNow: (id: string, day: string) => `/publications/${id}/${day}/issue`,
  reviews: '/reviews',
  newReview: '/reviews/new',
  review: (review: string) => `/reviews/${review}`,
  changeReview: (review: string) => `/reviews/${review}/change`,
  withdrawReview: (review: string) => `/reviews/${review}/withdraw`,
  newFollowUp: (review: string) => `/reviews/${review}/follow-up`,
  followUp: (action: string) => `/reviews/follow-up/${action}`,
  changeFollowUp: (action: string) => `/reviews/follow-up/${action}/change`,
  withdrawFollowUp: (action: string) => `/reviews/follow-up/${action}/withdraw`,
  lessons: '/lessons',
  newLesson: '/lessons/new',
  lesson: (lesson: string) => `/lessons/${lesson}`,
  changeLesson: (lesson: string) => `/lessons/${lesson}/change`,
  withdrawLesson: (lesson: string) => `/lessons/${lesson}/withdraw`,
  signOffLesson: (lesson: string) => `/lessons/${lesson}/sign-off`,
  settings: '/settings',
  setting: (key: string) => `/settings/${key}`,
  tryRule: (rule: string) => `/settings/prompts/${rule}/try`,
  groups: '/settings/groups',
  newGroup: '/settings/groups/new',
  group: (group: string) => `/settings/groups/${group}`,
  changeGroup: (group: string) => `/settings/groups/${group}/change`,
  withdrawGroup: (group: string) => `/settings/groups/${group}/withdraw`,
  outbox: '/outbox',
  message: (message: string) => `/outbox/${message}`,
  sendAgain: (message: string) => `/outbox/${message}/again`,
  log: '/log',
  signs: '/audit/signs',
  sign: (sign: string) => `/audit/signs/${sign}`,
  looked: (child: string) => `/children/${child}/looked`,
  glossary: '/glossary',
  import: '/import',
  signIn: '/sign-in',
  signInAtCouncil: '/sign-in/council',
  signInBack: '/sign-in/back',
  choosePost: '/sign-in/post',
  signOut: '/sign-out',
} as const
