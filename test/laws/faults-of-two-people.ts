import type { Fault } from './fault.ts'

const walk = 'test/two-people/two-people.test.ts'
const fault = (file: string, says: string, find: string, plant: string, test = walk): Fault => ({
  law: 'two people',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [test],
})

/** Of two people who change one thing. */
export const faultsOfTwoPeople: readonly Fault[] = [
  fault(
    'workings/save/save.ts',
    'A correction overwrites a version that nobody showed its writer',
    'draft.seen !== before.version)',
    'draft.seen > before.version)',
  ),
  fault(
    'workings/reporting/put-part.ts',
    'A part of a report is written over another’s',
    '(now?.version ?? 0) !== seen',
    'seen < 0',
  ),
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
    'screens/handing-over/hand-over.ts',
    'Work that somebody else gave away is said to be handed over',
    'if (gone.length > 0) return',
    'if (gone.length < 0) return',
  ),
  fault(
    'screens/board/ask.ts',
    'Theirs is not shown beside what was said in a report',
    'html`${since && besideTheirs(',
    'html`${!since && besideTheirs(',
  ),
  fault(
    'screens/record/sign-off.ts',
    'A version is signed off that the signer has not read',
    'if (seen !== whole.versions[0]!.version) return',
    'if (seen > whole.versions[0]!.version) return',
    'test/two-people/signing.test.ts',
  ),
]
