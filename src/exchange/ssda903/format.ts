import type { Format } from '../format.ts'
import { episodes } from './episodes.ts'
import { header } from './header.ts'
import { missing } from './missing.ts'
import { notYet } from './not-yet.ts'
import { reviews } from './reviews.ts'
import { sequence } from './sequence.ts'

/** The statutory return on looked-after children, as councils hold it: one CSV file a module. */
export const ssda903: Format = {
  id: 'ssda903',
  name: 'SSDA903',
  child: 'CHILD',
  scheme: 'ssda903',
  modules: [header, episodes, missing, reviews],
  notYet,
  across: sequence,
}
