import { day, longText, text } from '../field.ts'
import { record } from '../record.ts'

/** A measure that evidence rested on has fallen back: written by the program, once, and looked at by people at the next forum. */
export const evidenceLapsed = record(
  'evidence_lapsed',
  'Evidence that has lapsed',
  {
    measure: text('Which measure fell back?').neededTo('complete'),
    month: text('In which month?').neededTo('complete'),
    words: longText('How far, and against what?').neededTo('complete'),
    noticed_on: day('When was it noticed?').neededTo('complete'),
  },
  {
    speaksOf: 'noticed_on',
    subject: 'authority',
    about: ['*'],
    recordedBy: [],
    openTo: 'figures',
    oneLine: (a) => a.words ?? 'A measure fell back',
  },
)
