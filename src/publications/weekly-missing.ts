import { figure, forum, publication } from '#language/publication.ts'
import {
  interviewsHeld,
  interviewsInTime,
  interviewsOffered,
  missingChildren,
  missingEpisodes,
  promptsAnsweredInTime,
  repeatMissingChildren,
} from '#pathways/missing/measures.ts'

export const weeklyMissingReaders = forum('weekly-missing-readers', 'Readers of the weekly missing report', {
  eyes: 'aggregate',
  members: ['principal_team_manager', 'divisional_manager', 'director', 'lead_member'],
  cadence: 'weekly',
})

/** How many children went missing last week, and what was done about it (MIS-08). */
export const weeklyMissing = publication('weekly-missing', 'Weekly missing report', {
  forum: weeklyMissingReaders,
  cadence: 'weekly',
  blocks: [
    figure(missingEpisodes),
    figure(missingChildren),
    figure(repeatMissingChildren),
    figure(interviewsOffered),
    figure(interviewsHeld),
    figure(interviewsInTime),
    figure(promptsAnsweredInTime),
  ],
})
