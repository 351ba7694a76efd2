import { choice, day, text, yesOrNo } from '../field.ts'
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
