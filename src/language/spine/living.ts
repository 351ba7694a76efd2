import { choice, day, longText, person, text, yesOrNo } from '../field.ts'
import { record } from '../record.ts'

/** Where a child lives, with whom, and which authority is responsible: each dated. */
export const address = record(
  'address',
  'Address',
  {
    lines: text('Address').neededTo('complete'),
    postcode: text('Postcode'),
    moved_in: day('Lived there from').neededTo('complete'),
    moved_out: day('Until'),
    what: choice('What is it?', { home: 'Home', placement: 'Placement', other: 'Somewhere else the child stays' }),
    non_disclosable: yesOrNo('Must it be kept from anyone?'),
    kept_from: text('From whom, and why?').onlyWhen('non_disclosable', 'yes').neededTo('complete'),
  },
  {
    speaksOf: 'moved_in',
    oneLine: (a) =>
      a.non_disclosable === 'yes' ? 'Address not to be disclosed' : [a.lines, a.postcode].filter(Boolean).join(', '),
  },
)

export const relationship = record(
  'relationship',
  'Relationship',
  {
    known_child: person('If they are a child known here, which?').hint(
      'Find them by a name, a date of birth or a number: it then shows on their record too',
    ),
    who: text('Their name, if they are not a child known here').neededTo('complete').unlessAnswered('known_child'),
    is: choice('Who are they to the child?', {
      mother: 'Mother',
      father: 'Father',
      step_parent: 'Step-parent',
      sibling: 'Brother or sister',
      grandparent: 'Grandparent',
      other_family: 'Other family',
      carer: 'Carer',
      friend: 'Friend',
      other: 'Someone else',
    }).neededTo('complete'),
    parental_responsibility: yesOrNo('Do they have parental responsibility?'),
    began: day('Since when?'),
    ended: day('Until when?'),
    contact: text('How to reach them'),
  },
  {
    speaksOf: 'began',
    oneLine: (a) => a.who ?? (a.known_child ? 'A child known here' : 'Name not recorded'),
  },
)

/** The same said from the other side: of whoever is chosen as a child's grandparent, the child is a grandchild. */
export const fromTheOtherSide: Readonly<Record<string, string>> = {
  mother: 'Their child',
  father: 'Their child',
  step_parent: 'Their step-child',
  sibling: 'Brother or sister',
  grandparent: 'Their grandchild',
  other_family: 'Other family',
  carer: 'Cared for by this child',
  friend: 'Friend',
  other: 'Someone else',
}

export const household = record(
  'household',
  'Household',
  {
    where: text('Where do they live together?').neededTo('complete'),
    adults: text('Which adults live there?'),
    began: day('Since when?').neededTo('complete'),
    ended: day('Until when?'),
  },
  { speaksOf: 'began', severalChildren: true },
)

export const moved = record(
  'moved',
  'Move in or out of the area',
  {
    direction: choice('Did the child move in or out?', { in: 'Moved in', out: 'Moved out' }).neededTo('complete'),
    moved_on: day('When?').neededTo('complete'),
    other_authority: text('From or to which authority?').neededTo('complete'),
    handed_over: longText('What was handed over, and to whom?'),
  },
  { speaksOf: 'moved_on' },
)

export const placedByOther = record(
  'placed_by_other',
  'Placed here by another authority',
  {
    home_authority: text('Which authority is responsible?').neededTo('complete'),
    from: day('From').neededTo('complete'),
    until: day('Until'),
    told_on: day('When were they told of this?'),
    interviews: choice('Who holds return interviews?', {
      us: 'We do',
      them: 'The home authority',
      agreed_each_time: 'Agreed each time',
    }),
  },
  {
    speaksOf: 'from',
    oneLine: (a) => `Placed here by ${a.home_authority ?? 'another authority (not recorded which)'}`,
  },
)
