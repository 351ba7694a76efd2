import { missingEpisode } from '#pathways/missing/records.ts'
import type { Module } from '../format.ts'
import { born, child } from './columns.ts'

const kinds = { M: 'Missing', A: 'Away from placement without authorisation' } as const

/** Away from a placement, in days: the return has no hours, so they stay not known. */
export const missing: Module = {
  id: 'missing',
  name: 'Missing',
  named: /missing/i,
  knownBy: ['CHILD', 'MIS_START'],
  once: false,
  columns: [
    child,
    born,
    {
      name: 'MISSING',
      is: 'code',
      codes: kinds,
      means: { M: 'missing', A: 'unauthorised_absence' },
      blank: 'refused',
      required: true,
    },
    { name: 'MIS_START', is: 'day', blank: 'refused', required: true },
    { name: 'MIS_END', is: 'day', blank: 'fine', required: true },
  ],
  span: { from: 'MIS_START', until: 'MIS_END' },
  tellings: [
    {
      id: 'away',
      kind: missingEpisode,
      happens: true,
      answers: { type: 'MISSING', started: 'MIS_START', returned: 'MIS_END' },
      always: { missing_from: 'care' },
      key: ['MIS_START', 'MISSING'],
      sameAs: ['started', 'type'],
    },
  ],
}
