import { day } from '#language/day.ts'
import { hours, workingDays } from '#language/limits.ts'
import { byRule } from '#language/prompt.ts'
import { promptAnswer, promptRaised } from '#language/spine/index.ts'
import { timescale } from '#language/timescale.ts'
import { when } from '#language/when.ts'
import { strategyDiscussion } from '../protection/records.ts'
import { missingPrompts } from './prompts.ts'
import { informationShared, missingEpisode, returnInterview } from './records.ts'

const leftTheArea = [
  { as: 'moved away', words: 'The child moved away' },
  { as: 'eighteen', words: 'The young person turned eighteen' },
] as const

/** 72 elapsed hours from the return home or to placement, not from when the child was found. */
export const returnToInterview = timescale('return_to_interview', 'Return home interview', {
  starts: when(missingEpisode, 'returned'),
  stops: when(returnInterview, 'happened', { outcome: 'held' }),
  episode: missingEpisode,
  endings: [
    {
      as: 'declined',
      words: 'Declined by the child',
      when: when(returnInterview, 'happened', { outcome: 'declined_by_child' }),
    },
    {
      as: 'declined',
      words: 'Declined by a parent',
      when: when(returnInterview, 'happened', { outcome: 'declined_by_parent' }),
    },
    { as: 'not possible', words: 'Not possible', when: when(returnInterview, 'happened', { outcome: 'not_possible' }) },
    {
      as: 'superseded',
      words: 'Covered by another interview',
      when: when(returnInterview, 'happened', { outcome: 'covered' }),
    },
    {
      as: 'not required',
      words: 'Recorded on the episode as not needed',
      when: when(missingEpisode, 'returned', { no_interview: ['home_authority', 'declined', 'too_young', 'died'] }),
    },
    ...leftTheArea,
  ],
  basis: 'statutory guidance',
  asks: 'return_interviewer',
  todo: 'Hold the return home interview',
  versions: [
    {
      from: day('2009-07-01'),
      within: hours(72),
      source: 'Statutory guidance on children who run away or go missing from home or care, January 2014',
      checked: true,
    },
  ],
})

/** What was learned reaches the social worker and the police (seed 000 paragraph 4.2). */
export const interviewToSharing = timescale('interview_to_sharing', 'Sharing what the interview said', {
  starts: when(returnInterview, 'happened', { outcome: 'held' }),
  stops: when(informationShared, 'shared'),
  episode: returnInterview,
  endings: [...leftTheArea],
  basis: 'local',
  asks: 'return_interviewer',
  todo: 'Share what the interview said',
  versions: [
    {
      from: day('2009-07-01'),
      within: workingDays(5),
      local: workingDays(1),
      source: 'Local practice: 1 working day, 5 at most',
      checked: false,
    },
  ],
})

/** A prompt runs from when the pattern became known here, for as long as its rule allows. */
export const promptToAnswer = timescale('prompt_to_answer', 'Answer to a prompt', {
  starts: when(promptRaised, 'known'),
  stops: when(strategyDiscussion, 'held'),
  episode: promptRaised,
  // A discussion held before the pattern was known here, and typed in after, answers it all the same.
  earlierToo: true,
  endings: [{ as: 'done', words: 'A manager gave a reason', when: when(promptAnswer, 'answered') }, ...leftTheArea],
  basis: 'local',
  asks: 'team_manager',
  todo: 'Hold a strategy discussion, or say why none is needed',
  versions: [
    {
      from: day('2009-07-01'),
      until: day('2026-04-01'),
      within: workingDays(3),
      source: 'Local practice: 3 working days, 5 for complex cases',
      checked: false,
    },
    // From the start of a year, so that no year's figure is made in two ways.
    {
      from: day('2026-04-01'),
      within: workingDays(3),
      differs: byRule(missingPrompts),
      source: 'Local practice: each rule has its own limit, and disclosed harm is looked at the same day',
      checked: false,
    },
  ],
})

export const missingTimescales = [returnToInterview, interviewToSharing, promptToAnswer] as const
