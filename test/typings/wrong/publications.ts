import { figure, forum, list, publication, type Forum } from '#language/publication.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'

const council = forum('full-council', 'Full council', { eyes: 'public', members: ['councillor'], cadence: 'quarterly' })
const board = forum('board', 'Scrutiny board', { eyes: 'aggregate', members: ['councillor'], cadence: 'quarterly' })
declare const either: Forum
const rest = { cadence: 'quarterly' } as const

// wrong: the public may not see a row a child
export const forThePublic = publication('a', 'A', { ...rest, forum: council, blocks: [list(missingEpisodes)] })

// wrong: nor may a board that sees totals
export const inTotals = publication('b', 'B', { ...rest, forum: board, blocks: [list(missingEpisodes)] })

// wrong: nor may eyes that are not known until the program runs
export const unknownEyes = publication('c', 'C', { ...rest, forum: either, blocks: [list(missingEpisodes)] })

const mixed = [figure(missingEpisodes), list(missingEpisodes)]
// wrong: nor a list among other blocks
export const amongOthers = publication('d', 'D', { ...rest, forum: council, blocks: mixed })

// wrong: nobody has that role
export const noSuchRole = forum('e', 'E', { eyes: 'named', members: ['wizard'], cadence: 'weekly' })

// wrong: nobody has such eyes
export const noSuchEyes = forum('f', 'F', { eyes: 'everyone', members: [], cadence: 'weekly' })
