import { chart, commentary, decision, figure, forum, heading, publication, sentence } from '#language/publication.ts'
import { byMissingFrom } from '#pathways/missing/local.ts'
import {
  interviewsHeld,
  interviewsInTime,
  missingChildren,
  missingEpisodes,
  missingLength,
  repeatMissingChildren,
  repeatRate,
} from '#pathways/missing/measures.ts'

const panel = forum('missing-panel', 'Missing Panel', {
  eyes: 'named',
  members: [
    'principal_team_manager',
    'team_manager',
    'return_interviewer',
    'divisional_manager',
    'performance_analyst',
  ],
  cadence: 'monthly',
})

const leaders = forum('trend-leaders', 'Lead Member, Chief Executive and Strategic Director', {
  eyes: 'pseudonym',
  members: ['lead_member', 'chief_executive', 'director'],
  cadence: 'monthly',
})

/** Children and episodes are two lines and never one: the same few children may go missing more often (MIS-22). */
export const missingTrends = publication('missing-trends', 'Missing children: the trend', {
  about:
    'How many children went missing and how often, from home and from care, how many went again, and for how long.',
  source:
    'Haringey’s report to scrutiny, 13 December 2016: the Missing Panel sees the trend from home and from care, and how often',
  readers: [panel, leaders],
  cadence: { every: 'month', workingDay: 5 },
  blocks: [
    sentence(missingEpisodes),
    sentence(missingChildren),
    sentence(repeatRate),
    sentence(missingLength),
    heading('Children and episodes'),
    chart(missingChildren, 'month'),
    chart(missingEpisodes, 'month'),
    heading('From home and from care'),
    chart(missingEpisodes, 'month', byMissingFrom),
    heading('Again, and for how long'),
    chart(repeatRate, 'month'),
    chart(missingLength, 'month'),
    heading('Figures'),
    figure(missingEpisodes),
    figure(missingChildren),
    figure(repeatMissingChildren),
    figure(repeatRate),
    figure(missingLength),
    figure(interviewsHeld),
    figure(interviewsInTime),
    heading('What those who know the children say'),
    commentary('divisional_manager', 'What has changed this month, why, and what is being done?'),
    decision('What should be done differently next month?'),
  ],
})
