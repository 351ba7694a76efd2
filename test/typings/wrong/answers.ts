import { day } from '#language/day.ts'
import { missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { draftOf } from '#workings/save/draft.ts'

// wrong: "lost" is not a kind of report
export const impossible = draftOf(missingEpisode, [], { type: 'lost' })

// wrong: a moment is not text
export const textForMoment = draftOf(missingEpisode, [], { started: '2026-03-31 20:00' })

// wrong: text is not a day until somebody has looked
export const textForDay = draftOf(missingEpisode, [], { interview_planned: '31/3/2026' })

// wrong: an episode has no outcome
export const anotherKind = draftOf(missingEpisode, [], { outcome: 'held' })

// wrong: several may be chosen, so it is a list
export const oneForMany = draftOf(returnInterview, [], { pulled: 'friends' })

// wrong: a day is not a moment
export const dayForMoment = draftOf(returnInterview, [], { happened: day('2026-03-31') })

// wrong: a file is looked into and kept before it is an answer
export const bytesForFile = draftOf(missingEpisode, [], { police_report: Buffer.from('%PDF-1.7') })
