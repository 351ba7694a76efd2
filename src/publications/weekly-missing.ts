import { dayOf, heldThen, lengthOf, own } from '#language/list-column.ts'
import { figure, forum, heading, list, publication, sentence } from '#language/publication.ts'
import { those } from '#language/when.ts'
import { placedByOther } from '#language/spine/index.ts'
import { byType } from '#pathways/missing/local.ts'
import {
  interviewsHeld,
  interviewsInTime,
  interviewsOffered,
  missingChildren,
  missingEpisodes,
  promptsAnsweredInTime,
  repeatMissingChildren,
} from '#pathways/missing/measures.ts'
import { exploitationFlag, returnInterview } from '#pathways/missing/records.ts'

/** Each sees the names of those children whom they may open anyway; the rest are masked rows. */
const teams = forum('missing-teams', 'All teams', {
  eyes: 'named',
  members: [
    'team_manager',
    'social_worker',
    'return_interviewer',
    'principal_team_manager',
    'divisional_manager',
    'performance_analyst',
  ],
  cadence: 'weekly',
})

const leaders = forum('missing-leaders', 'Lead Member, Chief Executive and Strategic Director', {
  eyes: 'pseudonym',
  members: ['lead_member', 'chief_executive', 'director'],
  cadence: 'weekly',
})

/** What happened last week, and to whom: the fields are those that the council named, and no others (MIS-06, R-02). */
export const weeklyMissing = publication('weekly-missing', 'Weekly missing report', {
  about: 'The previous week’s reports of children missing, absent or away without authorisation, and what was done.',
  source: 'Halton’s report of 4 January 2016, paragraph 4.2',
  readers: [teams, leaders],
  cadence: { every: 'week', on: 'Monday' },
  blocks: [
    sentence(missingEpisodes),
    sentence(missingChildren),
    heading('Figures'),
    figure(missingEpisodes),
    figure(missingChildren),
    figure(repeatMissingChildren),
    figure(interviewsOffered),
    figure(interviewsHeld),
    figure(interviewsInTime),
    figure(promptsAnsweredInTime),
    figure(missingEpisodes, byType),
    heading('Reports'),
    list(missingEpisodes, [
      own('Type of report', 'type'),
      own('Known to social care', 'known_to_us'),
      heldThen('Placed here by', placedByOther, 'home_authority', 'No other authority'),
      lengthOf('Hours missing', 'started', 'returned', 'Still missing'),
      dayOf('Return interview', those(returnInterview, { outcome: 'held' }), 'Not held'),
      heldThen('Flagged at risk of exploitation', exploitationFlag, 'of', 'Not flagged'),
    ]),
  ],
})
