import type { RetentionRule } from '#language/retention.ts'
import { when } from '#language/when.ts'
import { careEpisode } from './looked-after/records.ts'
import { strategyDiscussion } from './protection/records.ts'

/** The authority's own schedule may say more; what is not checked here is a default that it must set. */
export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'adopted',
    name: 'Adopted children',
    of: when(careEpisode, 'ended', { why_ended: ['E11', 'E12'] }),
    from: 'the record',
    years: 100,
    source:
      'The Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 6: one hundred years from the adoption order; here from the end of the episode that it ended',
    checked: false,
  },
  {
    id: 'looked_after',
    name: 'Looked-after children',
    of: when(careEpisode, 'began'),
    from: 'birth',
    died: 'not before eighteen',
    years: 75,
    source:
      'The Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50: until the seventy-fifth anniversary of the date of birth',
    checked: false,
  },
  {
    id: 'looked_after_died',
    name: 'Looked-after children who died before they were eighteen',
    of: when(careEpisode, 'began'),
    from: 'death',
    died: 'before eighteen',
    years: 15,
    source:
      'The Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50: fifteen years from the date of death',
    checked: false,
  },
  {
    id: 'protection',
    name: 'Children about whom a strategy discussion was held',
    of: when(strategyDiscussion, 'held'),
    from: 'birth',
    years: 75,
    source: 'No statute names it: the authority’s own schedule does. As for looked-after children until it is set',
    checked: false,
  },
  {
    id: 'others',
    name: 'Every other child',
    from: 'birth',
    years: 35,
    source: 'No statute names it: the authority’s own schedule does',
    checked: false,
  },
]
