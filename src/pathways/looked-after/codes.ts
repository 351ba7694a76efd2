import type { Option } from '#language/field.ts'
import { day } from '#language/day.ts'

/**
 * The codes of the statutory looked-after return (SSDA903), with short words of our own.
 * Spans are those of reference/standards: the return of a year ending 31 March takes the codes of that year.
 */
export const legalStatuses = {
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order (historic)',
  E1: 'Placement order',
  V2: 'Single period of accommodation, s20',
  V3: 'Short breaks - individual episodes recorded',
  V4: 'Short breaks - agreement recorded',
  L1: 'Police protection, LA accommodation',
  L2: 'Emergency protection order',
  L3: 'Child assessment order, LA accommodation',
  J1: 'Remanded / committed, accommodated by LA',
  J2: 'Detained under PACE in LA accommodation',
  J3: 'Youth rehabilitation/supervision order with LA residence requirement',
} as const satisfies Record<string, string | Option>

export const placements = {
  A3: 'Placed for adoption with consent, current foster carer',
  A4: 'Placed for adoption with consent, not current foster carer',
  A5: 'Placed for adoption under placement order, current foster carer',
  A6: 'Placed for adoption under placement order, not current foster carer',
  K1: 'Secure children’s home',
  K2: 'Children’s home',
  K3: { words: 'Registered supported accommodation (label to be checked)', from: day('2024-04-01') },
  P1: 'Own parents or other person with PR',
  P3: 'Residential employment',
  R1: 'Residential care home',
  R2: 'NHS / health trust establishment',
  R3: 'Family centre or parent and child unit',
  R5: 'Young offender institution / secure training',
  S1: 'Residential school',
  T0: 'Any temporary move',
  T1: 'Temporary - hospital',
  T2: 'Temporary - holiday',
  T3: 'Temporary - foster carer on holiday',
  T4: 'Temporary - usual carer unavailable',
  U1: 'Foster: relative/friend, long term',
  U2: 'Foster: relative/friend, fostering for adoption',
  U3: 'Foster: relative/friend, not long term or FFA',
  U4: 'Foster: other carer, long term',
  U5: 'Foster: other carer, fostering for adoption',
  U6: 'Foster: other carer, not long term or FFA',
  Z11: { words: 'Other placement, first kind of 2026 (label to be checked)', from: day('2025-04-01') },
  Z12: { words: 'Other placement, second kind of 2026 (label to be checked)', from: day('2025-04-01') },
  Z13: { words: 'Other placement, third kind of 2026 (label to be checked)', from: day('2025-04-01') },
  Z14: { words: 'Other placement, fourth kind of 2026 (label to be checked)', from: day('2025-04-01') },
  P2: { words: 'Independent living', until: day('2024-04-01') },
  H5: { words: 'Semi-independent', until: day('2024-04-01') },
  Z1: { words: 'Other placements', until: day('2025-04-01') },
} as const satisfies Record<string, string | Option>

export const reasonsNewEpisode = {
  S: 'Started to be looked after',
  L: 'Change of legal status only',
  P: 'Change of placement and carer',
  T: 'Change of placement, same carer',
  B: 'Change of legal status, placement and carer',
  U: 'Change of legal status and placement, same carer',
} as const satisfies Record<string, string | Option>

export const needs = {
  N1: 'Abuse, neglect and exploitation',
  N2: 'Child disability',
  N3: 'Parental illness or disability',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N7: 'Low income',
  N8: 'Absent parenting',
} as const satisfies Record<string, string | Option>

export const reasonsCeased = {
  X1: 'Episode ends, new episode starts',
  E11: 'Adopted, unopposed',
  E12: 'Adopted, consent dispensed with',
  E2: 'Died',
  E3: 'Care taken over by another LA',
  E4A: 'Returned home to parent/PR, planned',
  E4B: 'Returned home to parent/PR, unplanned',
  E13: 'Left care to live with others without PR',
  E41: 'Child arrangements (residence) order',
  E45: 'SGO - former foster carer, relative/friend',
  E46: 'SGO - former foster carer, not relative/friend',
  E47: 'SGO - other carer, relative/friend',
  E48: 'SGO - other carer, not relative/friend',
  E5: 'Independent living with formal support',
  E6: 'Independent living without formal support',
  E7: 'Moved to adult-funded residential care',
  E8: 'Ceased for any other reason',
  E9: 'Sentenced to custody',
  E14: 'Accommodation on remand ended',
  E15: 'Age assessment found 18 or over',
  E16: 'Moved abroad',
  E17: 'Aged 18+ and stayed with current carers',
} as const satisfies Record<string, string | Option>

export const providers = {
  PR0: 'Parent or other person with PR',
  PR1: 'Own LA provision',
  PR2: 'Other LA provision',
  PR3: 'Other public provision',
  PR4: 'Private provision',
  PR5: 'Voluntary / third sector provision',
} as const satisfies Record<string, string | Option>

export const reasonsPlacementChanged = {
  CARPL: 'Change to or implementation of care plan',
  CLOSE: 'Provider closure or resignation',
  ALLEG: 'Allegation against carer',
  STAND: 'Standards of care concern',
  APPRR: 'Approval removed',
  CREQB: 'Carer request, child behaviour',
  CREQO: 'Carer request, other reason',
  CHILD: 'Child request',
  LAREQ: 'Responsible LA request',
  PLACE: 'Change of placement status only',
  CUSTOD: 'Custody',
  OTHER: 'Other',
} as const satisfies Record<string, string | Option>

export const reviewParticipation = {
  PN0: 'Aged under 4 at review',
  PN1: 'Attended and spoke for self',
  PN2: 'Attended, advocate spoke',
  PN3: 'Attended, views by non-verbal means',
  PN4: 'Attended, views not conveyed',
  PN5: 'Did not attend, advocate briefed',
  PN6: 'Did not attend, views conveyed another way',
  PN7: 'Did not attend, views not conveyed',
} as const satisfies Record<string, string | Option>
