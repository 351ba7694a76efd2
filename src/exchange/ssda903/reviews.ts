import { reviewParticipation } from '#pathways/looked-after/codes.ts'
import { lookedAfterReview } from '#pathways/looked-after/records.ts'
import type { Module } from '../format.ts'
import { born, child } from './columns.ts'

/** Reviews, and how the child took part. */
export const reviews: Module = {
  id: 'reviews',
  name: 'Reviews',
  named: /review/i,
  knownBy: ['CHILD', 'REVIEW'],
  once: false,
  columns: [
    child,
    born,
    { name: 'REVIEW', is: 'day', blank: 'refused', required: true },
    { name: 'REVIEW_CODE', is: 'code', codes: reviewParticipation, blank: 'said', required: true },
  ],
  span: { from: 'REVIEW', until: null },
  tellings: [
    {
      id: 'review',
      kind: lookedAfterReview,
      happens: true,
      answers: { held: 'REVIEW', took_part: 'REVIEW_CODE' },
      key: ['REVIEW'],
      sameAs: ['held'],
    },
  ],
}
