import { evidenceLapsed } from './lapsing.ts'
import {
  boardReport,
  committeeTemplate,
  reportCommentary,
  reportFigure,
  reportPart,
  reportSignatory,
  reportSignOff,
} from './board-reports.ts'
import { address, household, moved, placedByOther, relationship } from './living.ts'
import { retentionHold } from './kept.ts'
import { identifier, personDetails } from './people.ts'
import { emergencyOpening, openingReviewed, signAnswered, workerConnection } from './looking.ts'
import {
  adoptedAs,
  adoptionSeal,
  merge,
  promptAnswer,
  promptRaised,
  recordRestriction,
  restriction,
  setting,
} from './records-of-records.ts'
import { commentaryGiven, decisionMade } from './reports.ts'
import { agencyDetails, allocation, cover, post, signInGroup, teamDetails, workerDetails } from './service.ts'

/** The records that the workings themselves read: who a child is, who is responsible, what was asked. */
export const spine = [
  personDetails,
  identifier,
  address,
  relationship,
  household,
  moved,
  placedByOther,
  allocation,
  merge,
  restriction,
  recordRestriction,
  adoptionSeal,
  adoptedAs,
  promptRaised,
  promptAnswer,
  workerDetails,
  post,
  cover,
  teamDetails,
  agencyDetails,
  signInGroup,
  setting,
  commentaryGiven,
  decisionMade,
  retentionHold,
  workerConnection,
  signAnswered,
  emergencyOpening,
  openingReviewed,
  evidenceLapsed,
  committeeTemplate,
  boardReport,
  reportPart,
  reportFigure,
  reportCommentary,
  reportSignatory,
  reportSignOff,
] as const

export * from './board-reports.ts'
export * from './lapsing.ts'
export * from './kept.ts'
export * from './living.ts'
export * from './looking.ts'
export * from './people.ts'
export * from './records-of-records.ts'
export * from './reports.ts'
export * from './service.ts'
