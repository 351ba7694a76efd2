import { choice, day, longText, person, text, yesOrNo } from '../field.ts'
import { record } from '../record.ts'

/** Who a child is. An unborn child has an expected date and no sex; birth continues the same record. */
export const personDetails = record(
  'person_details',
  'Who the child is',
  {
    given_name: text('Given names').neededTo('complete'),
    family_name: text('Family name').neededTo('complete'),
    also_known_as: text('Also known as').hint('Other names and spellings, separated by commas'),
    born: day('Date of birth').must(
      'A date of birth cannot be in the future: give the expected date instead',
      (born, { today }) => born <= today,
    ),
    expected: day('Expected date of birth').hint('For an unborn child'),
    sex: choice('Sex', { female: 'Female', male: 'Male', not_recorded: 'Not recorded', not_known: 'Not known' }).hint(
      'Leave empty for an unborn child',
    ),
    ethnicity: choice('Ethnicity', {
      WBRI: 'White British',
      WIRI: 'White Irish',
      WIRT: 'Traveller of Irish heritage',
      WROM: 'Gypsy or Roma',
      WOTH: 'Any other white background',
      MWBC: 'White and Black Caribbean',
      MWBA: 'White and Black African',
      MWAS: 'White and Asian',
      MOTH: 'Any other mixed background',
      AIND: 'Indian',
      APKN: 'Pakistani',
      ABAN: 'Bangladeshi',
      CHNE: 'Chinese',
      AOTH: 'Any other Asian background',
      BCRB: 'Black Caribbean',
      BAFR: 'Black African',
      BOTH: 'Any other Black background',
      OOTH: 'Any other ethnic group',
      REFU: 'Declined to say',
      NOBT: 'Not yet obtained',
    }),
    disabled: yesOrNo('Is the child disabled?'),
    died: day('Date of death').must('A date of death cannot be in the future', (died, { today }) => died <= today),
  },
  {
    speaksOf: ['born', 'expected'],
    oneLine: (a) => [a.given_name, a.family_name].filter(Boolean).join(' ') || 'Name not recorded',
    source: 'CIN census 2026, child identifiers; SSDA903 header',
  },
)

export const identifier = record(
  'identifier',
  'Identifier',
  {
    scheme: choice('Which number is it?', {
      local: 'Case system number',
      ssda903: 'SSDA903 child number',
      upn: 'Unique pupil number',
      former_upn: 'Former unique pupil number',
      nhs: 'NHS number',
      police: 'Police number',
      home_office: 'Home Office reference',
    }).neededTo('complete'),
    value: text('Number').neededTo('complete'),
    given: day('Since when?'),
    ended: day('Until when?'),
  },
  { speaksOf: 'given' },
)

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
    who: text('Name').neededTo('complete'),
    child: person('If they are a child known here, which?'),
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
  { speaksOf: 'began', oneLine: (a) => a.who ?? 'Name not recorded' },
)

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
