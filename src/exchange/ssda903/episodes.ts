import {
  legalStatuses,
  needs,
  placements,
  providers,
  reasonsCeased,
  reasonsNewEpisode,
  reasonsPlacementChanged,
} from '#pathways/looked-after/codes.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import type { Module, Note, Row } from '../format.ts'
import { child } from './columns.ts'

/** Legal status and placement, from one day to another. */
export const episodes: Module = {
  id: 'episodes',
  name: 'Episodes',
  named: /episode/i,
  knownBy: ['CHILD', 'DECOM', 'RNE'],
  once: false,
  columns: [
    child,
    { name: 'DECOM', is: 'day', blank: 'refused', required: true },
    { name: 'RNE', is: 'code', codes: reasonsNewEpisode, blank: 'said', required: true },
    { name: 'LS', is: 'code', codes: legalStatuses, blank: 'said', required: true },
    { name: 'CIN', is: 'code', codes: needs, blank: 'said', required: true },
    { name: 'PLACE', is: 'code', codes: placements, blank: 'said', required: true },
    { name: 'PLACE_PROVIDER', is: 'code', codes: providers, blank: 'fine', required: false },
    { name: 'DEC', is: 'day', blank: 'fine', required: true },
    { name: 'REC', is: 'code', codes: reasonsCeased, blank: 'fine', required: true },
    { name: 'REASON_PLACE_CHANGE', is: 'code', codes: reasonsPlacementChanged, blank: 'fine', required: false },
    { name: 'HOME_POST', is: 'text', blank: 'fine', required: false },
    { name: 'PL_POST', is: 'text', blank: 'fine', required: false },
    { name: 'URN', is: 'text', blank: 'fine', required: false },
  ],
  span: { from: 'DECOM', until: 'DEC' },
  tellings: [
    {
      id: 'episode',
      kind: careEpisode,
      happens: true,
      answers: {
        began: 'DECOM',
        ended: 'DEC',
        why_new: 'RNE',
        legal_status: 'LS',
        need: 'CIN',
        placement: 'PLACE',
        provider: 'PLACE_PROVIDER',
        why_ended: 'REC',
        why_changed: 'REASON_PLACE_CHANGE',
        home_postcode: 'HOME_POST',
        placement_postcode: 'PL_POST',
        urn: 'URN',
      },
      key: ['DECOM'],
      sameAs: ['began'],
    },
  ],
  notes: howItEnded,
}

function howItEnded(row: Row): Note[] {
  if (row['DEC'] !== null && row['REC'] === null)
    return [
      { column: 'REC', rule: 'end without reason', words: 'The episode ended and REC does not say why: kept as it is' },
    ]
  if (row['DEC'] === null && row['REC'] !== null)
    return [
      {
        column: 'DEC',
        rule: 'reason without end',
        words: 'REC says why the episode ended and DEC not when: kept as it is',
      },
    ]
  return []
}
