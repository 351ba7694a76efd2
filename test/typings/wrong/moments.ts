import { those, when } from '#language/when.ts'
import { missingEpisode, returnInterview } from '#pathways/missing/records.ts'

// wrong: "lost" is not a kind of report
export const impossibleChoice = when(missingEpisode, 'started', { type: 'lost' })

// wrong: one of the list is not an outcome
export const impossibleAmongSeveral = when(returnInterview, 'happened', { outcome: ['held', 'enjoyed'] })

// wrong: a many-choice offers nothing of that name
export const impossibleOfMany = when(returnInterview, 'happened', { pulled: 'boredom' })

// wrong: where a child was found is words, not a day
export const notADay = when(missingEpisode, 'found_at')

// wrong: a choice is not a day
export const aChoiceIsNoDay = when(missingEpisode, 'type')

// wrong: an interview happens; an episode does not
export const fieldOfAnotherKind = when(missingEpisode, 'happened')

// wrong: an episode has no outcome
export const choiceOfAnotherKind = when(missingEpisode, 'started', { outcome: 'held' })

// wrong: an answer in words cannot be chosen by
export const wordsAreNoChoice = when(missingEpisode, 'started', { found_at: 'the park' })

// wrong: "lost" is not a kind of report
export const impossibleThose = those(missingEpisode, { type: 'lost' })

// wrong: an episode has no outcome
export const thoseOfAnotherKind = those(missingEpisode, { outcome: 'held' })
