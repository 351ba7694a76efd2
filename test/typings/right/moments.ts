import { those, when } from '#language/when.ts'
import { missingEpisode, returnInterview } from '#pathways/missing/records.ts'

export const anInstant = when(missingEpisode, 'started', { type: 'missing' })
export const aDay = when(missingEpisode, 'interview_planned')
export const several = when(returnInterview, 'happened', { outcome: ['held', 'covered'] })
export const oneOfMany = when(returnInterview, 'happened', { pulled: 'friends' })
export const theseRecords = those(missingEpisode, { type: 'absent', no_interview: 'declined' })
