import type { Fault } from './fault.ts'

const walk = 'test/two-people/two-people.test.ts'
const fault = (file: string, says: string, find: string, plant: string): Fault => ({
  law: 'two people',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [walk],
})

/** Of two people who change one thing. */
export const faultsOfTwoPeople: readonly Fault[] = [
  fault(
    'workings/reporting/put-words.ts',
    'Somebody else is named as signatory unseen',
    '(now?.version ?? 0) !== seen',
    'seen < 0',
  ),
  fault(
    'press/board/add-template.ts',
    'A form of report takes the place of one nobody looked at',
    'seen !== null && (before',
    'seen === null && (before',
  ),
  fault(
    'screens/board/ask.ts',
    'Theirs is not shown beside what was said in a report',
    'html`${since && besideTheirs(',
    'html`${!since && besideTheirs(',
  ),
]
