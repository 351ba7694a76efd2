import { figure, forum, list, publication, type Forum } from '#language/publication.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'

const council = forum('full-council', 'Full council', { eyes: 'public', members: ['councillor'], cadence: 'quarterly' })
const board = forum('board', 'Scrutiny board', { eyes: 'aggregate', members: ['councillor'], cadence: 'quarterly' })
declare const either: Forum
const managers = forum('managers', 'Managers', { eyes: 'named', members: ['team_manager'], cadence: 'weekly' })
const both = [managers, council] as const
const rest = { about: 'For trying', source: 'Nobody', cadence: { every: 'quarter', workingDay: 5 } } as const

// wrong: the public may not see a row a child
export const forThePublic = publication('a', 'A', { ...rest, readers: [council], blocks: [list(missingEpisodes)] })

// wrong: nor may a board that sees totals
export const inTotals = publication('b', 'B', { ...rest, readers: [board], blocks: [list(missingEpisodes)] })

// wrong: nor may eyes that are not known until the program runs
export const unknownEyes = publication('c', 'C', { ...rest, readers: [either], blocks: [list(missingEpisodes)] })

const mixed = [figure(missingEpisodes), list(missingEpisodes)]
// wrong: nor a list among other blocks
export const amongOthers = publication('d', 'D', { ...rest, readers: [council], blocks: mixed })

// wrong: nor where one of several readers may not
export const oneOfTwo = publication('g', 'G', { ...rest, readers: both, blocks: [list(missingEpisodes)] })

// wrong: a publication goes out on the calendar
export const onADay = publication('h', 'H', { ...rest, readers: [council], blocks: [], cadence: 'weekly' })

// wrong: nobody has that role
export const noSuchRole = forum('e', 'E', { eyes: 'named', members: ['wizard'], cadence: 'weekly' })

// wrong: nobody has such eyes
export const noSuchEyes = forum('f', 'F', { eyes: 'everyone', members: [], cadence: 'weekly' })
