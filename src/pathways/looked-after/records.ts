import { choice, day, text } from '#language/field.ts'
import { record } from '#language/record.ts'
import {
  legalStatuses,
  needs,
  placements,
  providers,
  reasonsCeased,
  reasonsNewEpisode,
  reasonsPlacementChanged,
  reviewParticipation,
} from './codes.ts'

/** Legal status and placement from one day to another: the unit of the statutory return (SSDA903 Episodes). */
export const careEpisode = record(
  'care_episode',
  'Episode of care',
  {
    began: day('From').neededTo('complete'),
    ended: day('Until'),
    why_new: choice('Why did a new episode begin?', reasonsNewEpisode).neededTo('complete'),
    legal_status: choice('Legal status', legalStatuses).neededTo('complete'),
    need: choice('Category of need', needs).neededTo('complete'),
    placement: choice('Placement', placements).neededTo('complete'),
    provider: choice('Who provides it?', providers),
    why_ended: choice('Why did it end?', reasonsCeased),
    why_changed: choice('Why did the placement change?', reasonsPlacementChanged),
    home_postcode: text('Home postcode'),
    placement_postcode: text('Placement postcode'),
    urn: text('Ofsted number of the provider'),
  },
  {
    speaksOf: 'began',
    restrictable: true,
    oneLine: (a) =>
      [a.legal_status && wordsOf(legalStatuses, a.legal_status), a.placement && wordsOf(placements, a.placement)]
        .filter(Boolean)
        .join('; '),
    source: 'SSDA903 Episodes',
  },
)

/** A looked-after review and how the child took part (SSDA903 Reviews). */
export const lookedAfterReview = record(
  'looked_after_review',
  'Looked-after review',
  {
    held: day('When was the review held?').neededTo('complete'),
    took_part: choice('How did the child take part?', reviewParticipation).neededTo('complete'),
  },
  { speaksOf: 'held', restrictable: true, source: 'SSDA903 Reviews; SI 2010/959 regulation 33' },
)

/** Away days without hours as the statutory return gives them live in missing_episode: one home for each truth. */
export const lookedAfterRecords = [careEpisode, lookedAfterReview] as const

function wordsOf(codes: Readonly<Record<string, string | { words: string }>>, code: string): string {
  const found = codes[code]
  return typeof found === 'string' ? found : (found?.words ?? code)
}
