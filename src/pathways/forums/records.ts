import { forumBody, seat, workItem } from './bodies.ts'
import { agendaItem, challenge, forumAction, forumDecision, meeting, pack } from './sittings.ts'

export * from './bodies.ts'
export * from './sittings.ts'

export const forumRecords = [
  forumBody,
  seat,
  meeting,
  agendaItem,
  forumDecision,
  forumAction,
  challenge,
  workItem,
  pack,
] as const
