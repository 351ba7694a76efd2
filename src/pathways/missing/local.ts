import { byAge, byMonth, bySex, byTeam, type Breakdown } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import { measure, type Measure } from '#language/measure.ts'
import { when } from '#language/when.ts'
import { careEpisode } from '../looked-after/records.ts'
import { missingEpisode } from './records.ts'

/** What the measures of this pathway have in common. */
export const sinceGuidance = day('2009-07-01')
export const byType: Breakdown = { id: 'type', name: 'Kind of report', is: 'own', field: 'type' }
export const byMissingFrom: Breakdown = { id: 'missing_from', name: 'Missing from', is: 'own', field: 'missing_from' }
const byPlacement: Breakdown = {
  id: 'placement',
  name: 'Placement',
  is: 'held',
  kind: careEpisode,
  field: 'placement',
  from: 'began',
  until: 'ended',
  otherwise: 'Not looked after',
}
const everyWay = [byMonth, byTeam, byMissingFrom, byType, byPlacement, byAge, bySex]
export const started = when(missingEpisode, 'started')
export const returned = when(missingEpisode, 'returned')

type Local = Pick<Measure, 'meaning' | 'placedBy' | 'better' | 'versions'> &
  Partial<Pick<Measure, 'target' | 'source' | 'by' | 'did'>>
export const local = (id: string, name: string, rest: Local): Measure =>
  measure(id, name, {
    target: null,
    by: everyWay,
    owner: 'Missing and exploitation lead',
    source: 'Halton’s report of 4 January 2016, paragraph 4.2; the definition is local practice',
    checked: false,
    ...rest,
  })
