import { choice, day, longText, records, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { own } from '../improvement/keepers.ts'

export const cadences = {
  weekly: 'Every week',
  monthly: 'Every month',
  six_weekly: 'Every six weeks',
  quarterly: 'Every quarter',
  yearly: 'Every year',
  cycle: 'By the council’s cycle of meetings',
  need: 'When there is need',
  once: 'Once',
  not_stated: 'Not stated',
} as const

/** A board, panel, meeting or group: what it is for, how often it meets, and what it may see of children (GOV-13). */
export const forumBody = record(
  'forum',
  'Board, panel, meeting or group',
  {
    name: text('What is it called here?').neededTo('complete'),
    kind_of: text('Which body is it?').hint('Its number in the catalogue, where it is one of those'),
    purpose: longText('What is it for?').neededTo('complete'),
    cadence: choice('How often does it meet?', cadences).neededTo('complete'),
    eyes: choice('What may it see of children?', {
      named: 'Their names',
      pseudonym: 'Codes in place of names',
      aggregate: 'Totals, without small counts',
      public: 'What the public may see',
    }).neededTo('complete'),
    reasons: choice('Must it give reasons for what it decides?', { yes: 'Yes', no: 'No' }).neededTo('complete'),
    part_of: records('Part of which other?', ['forum']),
    closes: choice('May it close recommendations?', { yes: 'Yes', no: 'No' }),
    from: day('Since when?'),
    ended: day('When did it end?'),
  },
  { ...own, speaksOf: 'from', oneLine: (a) => a.name ?? 'Forum', source: 'Requirements GOV-13; Annex B' },
)

/** A seat at the table: a post and an agency, whoever holds it now. */
export const seat = record(
  'forum_seat',
  'Member of a forum',
  {
    role: text('Which post?').neededTo('complete'),
    agency: text('Of which agency?').neededTo('complete'),
    chair: choice('Do they take the chair?', { yes: 'Yes', no: 'No' }),
    holder: worker('Who holds it now, where they work here?'),
    from: day('Since when?'),
    until: day('Until when?'),
  },
  { ...own, speaksOf: 'from', about: ['forum'], oneLine: (a) => [a.role, a.agency].filter(Boolean).join(', ') },
)

/** What comes to which meeting, and when (GOV-12). */
export const workItem = record(
  'work_item',
  'Item of a work programme',
  {
    matter: text('What will come?').neededTo('complete'),
    for_on: day('When?').neededTo('complete'),
    from: text('Who brings it?'),
    brought: choice('Has it come?', { yes: 'Yes', moved: 'It was moved', no: 'It will not come' }),
    earlier: text('When did it come before?'),
  },
  { ...own, speaksOf: 'for_on', about: ['forum'], oneLine: (a) => a.matter ?? 'Item' },
)
