import { chart, commentary, figure, forum, list, publication, sentence } from '#language/publication.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'

const council = forum('full-council', 'Full council', { eyes: 'public', members: ['councillor'], cadence: 'quarterly' })
const leads = forum('leads', 'Missing leads', { eyes: 'named', members: ['team_manager'], cadence: 'weekly' })
const totals = [figure(missingEpisodes), chart(missingEpisodes, 'month'), sentence(missingEpisodes)]

export const forThePublic = publication('a', 'A', { forum: council, cadence: 'quarterly', blocks: totals })

const words = commentary('divisional_manager', 'What do the figures mean?')
export const byName = publication('b', 'B', {
  forum: leads,
  cadence: 'weekly',
  blocks: [...totals, words, list(missingEpisodes)],
})
