import { byAge } from '#language/breakdown.ts'
import { chart, commentary, decision, figure, forum, heading, publication, sentence } from '#language/publication.ts'
import { byMissingFrom } from '#pathways/missing/local.ts'
import {
  interviewsHeld,
  interviewsInTime,
  missingChildren,
  missingEpisodes,
  promptsAnsweredInTime,
  repeatMissingChildren,
} from '#pathways/missing/measures.ts'

const board = forum('safeguarding-board', 'Safeguarding board and scrutiny', {
  eyes: 'aggregate',
  members: ['divisional_manager', 'lead_member', 'councillor', 'partner_agency'],
  cadence: 'quarterly',
})

/** Totals alone: nobody at the table may be able to tell which child is meant. */
export const missingBoard = publication('missing-board', 'Missing children: quarterly report to the board', {
  about: 'How many children went missing in the quarter and what was done, in totals, with small numbers suppressed.',
  source:
    'Haringey’s report to scrutiny, 13 December 2016: a cycle of regular reports to the board, on missing children too',
  readers: [board],
  cadence: { every: 'quarter', workingDay: 10 },
  blocks: [
    sentence(missingEpisodes),
    sentence(missingChildren),
    heading('Figures'),
    figure(missingEpisodes),
    figure(missingChildren),
    figure(repeatMissingChildren),
    figure(interviewsHeld),
    figure(interviewsInTime),
    figure(promptsAnsweredInTime),
    figure(missingEpisodes, byMissingFrom),
    figure(missingChildren, byAge),
    heading('Over the year'),
    chart(missingEpisodes, 'month'),
    chart(missingChildren, 'month'),
    heading('What it means for children'),
    commentary('director', 'What difference has been made to children this quarter, and how do we know?'),
    decision('Is the board assured, and what does it ask for?'),
  ],
})
