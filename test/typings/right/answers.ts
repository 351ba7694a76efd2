import { day } from '#language/day.ts'
import { missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { draftOf } from '#workings/save/draft.ts'

export const episode = draftOf(missingEpisode, ['amy'], {
  type: 'missing',
  started: { day: day('2026-03-31'), at: null },
  interview_planned: day('2026-04-02'),
  returned: null,
})
export const interview = draftOf(
  returnInterview,
  ['amy'],
  { outcome: 'held', pulled: ['friends'] },
  { about: 'episode' },
)
