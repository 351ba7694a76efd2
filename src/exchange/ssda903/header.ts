import { identifier, personDetails } from '#language/spine/index.ts'
import type { Module } from '../format.ts'
import { born, child } from './columns.ts'

/** Until the return of 2023-24 the return asked for gender, as 1 and 2; since then for sex, as letters. */
const sexes = { M: 'Male', F: 'Female', U: 'Not known', 1: 'Male', 2: 'Female' } as const
const called = { M: 'male', F: 'female', U: 'not_known', 1: 'male', 2: 'female' } as const

/** Who the children are. The return has no names, so theirs stay unanswered. */
export const header: Module = {
  id: 'header',
  name: 'Header',
  named: /header/i,
  knownBy: ['CHILD', 'ETHNIC'],
  once: true,
  columns: [
    child,
    { name: 'SEX', is: 'code', codes: sexes, means: called, blank: 'said', required: true },
    born,
    { name: 'ETHNIC', is: 'code', codes: personDetails.fields.ethnicity.shape.options, blank: 'said', required: true },
    // UN1 to UN5 say why there is no number.
    { name: 'UPN', is: 'text', none: /^UN[1-9]$/i, blank: 'fine', required: true },
  ],
  tellings: [
    {
      id: 'person',
      kind: personDetails,
      happens: false,
      answers: { born: 'DOB', sex: 'SEX', ethnicity: 'ETHNIC' },
      key: [],
      sameAs: [],
    },
    {
      id: 'number',
      kind: identifier,
      happens: false,
      answers: { value: 'CHILD' },
      always: { scheme: 'ssda903' },
      key: [],
      sameAs: ['scheme', 'value'],
    },
    {
      id: 'pupil_number',
      kind: identifier,
      happens: false,
      needs: 'UPN',
      answers: { value: 'UPN' },
      always: { scheme: 'upn' },
      key: [],
      sameAs: ['scheme', 'value'],
    },
  ],
}
