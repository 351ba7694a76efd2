import { chart, commentary, decision, figure, forum, list, publication, sentence } from '#language/publication.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'

const council = forum('full-council', 'Full council', { eyes: 'public', members: ['councillor'], cadence: 'quarterly' })
const managers = forum('managers', 'Managers', { eyes: 'named', members: ['team_manager'], cadence: 'weekly' })
const leaders = forum('leaders', 'Leaders', { eyes: 'pseudonym', members: ['lead_member'], cadence: 'weekly' })
const totals = [figure(missingEpisodes), chart(missingEpisodes, 'month'), sentence(missingEpisodes)]
const rest = { about: 'For trying', source: 'Nobody', cadence: { every: 'quarter', workingDay: 5 } } as const

export const forThePublic = publication('a', 'A', { ...rest, readers: [council], blocks: totals })

const words = commentary('divisional_manager', 'What do the figures mean?')
export const byName = publication('b', 'B', {
  ...rest,
  readers: [managers, leaders],
  blocks: [...totals, words, list(missingEpisodes), decision('What is to be done about it?')],
})
