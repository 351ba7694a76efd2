import { byAgency, byMonth, byTeam } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import { measure } from '#language/measure.ts'
import { when } from '#language/when.ts'
import { strategyDiscussion } from './records.ts'

const held = when(strategyDiscussion, 'held')
/** Social care, the police and health are the least that a strategy discussion needs (Working Together to Safeguard Children). */
const required = ['police', 'health']
const rest = {
  placedBy: 'the day of the discussion',
  better: 'higher',
  target: 100,
  by: [byMonth, byTeam, byAgency],
  owner: 'Safeguarding and quality assurance lead',
  source:
    'Haringey’s report to scrutiny, 13 December 2016, recommendation 2: invitations and attendance by partner, over quarters',
  checked: false,
} as const

export const agenciesInvited = measure('agencies_invited', 'Required agencies invited to strategy discussions', {
  ...rest,
  meaning: 'Of the agencies that every strategy discussion needs, how many were invited.',
  versions: [
    { from: day('2009-07-01'), counts: { is: 'attendance', of: held, field: 'agencies', required, went: 'invited' } },
  ],
})

export const agenciesTookPart = measure(
  'agencies_took_part',
  'Invited agencies that took part in strategy discussions',
  {
    ...rest,
    meaning: 'Of the agencies invited to strategy discussions, how many took part or sent information.',
    versions: [
      {
        from: day('2009-07-01'),
        counts: { is: 'attendance', of: held, field: 'agencies', required, went: 'took part' },
      },
    ],
  },
)

export const protectionMeasures = [agenciesInvited, agenciesTookPart] as const
