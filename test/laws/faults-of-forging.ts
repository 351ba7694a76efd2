import type { Fault } from './fault.ts'

const forging = 'test/forging/forging.test.ts'
const of = (file: string, says: string, find: string, plant: string): Fault => ({
  law: 'forged',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [forging],
})

/** What two people with fresh eyes could lose or forge. */
export const faultsOfForging: readonly Fault[] = [
  of(
    'screens/front/ask.ts',
    'What is sent to be done is done on the day and with the knowledge that its address says',
    "method === 'GET' && roles",
    "method !== 'GET' || roles",
  ),
  of(
    'workings/removing/answer.ts',
    'Nobody asks again whether its time is over when a removal is agreed',
    "asked.category === 'retention' ?",
    "asked.category === 'retention' && rules.length === 0 ?",
  ),
  of('screens/record/new-record.ts', 'A form takes the id of a prompt', '&& !isReckoned(id)', ''),
  of(
    'screens/record/belonging.ts',
    'Any record that may be about a prompt silences every prompt',
    '.answeredBy.id === kind.id',
    '.answeredBy.id !== undefined',
  ),
  of(
    'workings/save/save.ts',
    'A form sent again makes what was removed by law a second time',
    'if (removed.rows.length > 0)',
    'if (removed.rows.length > 1)',
  ),
  of(
    'screens/record/correct.ts',
    'A form that was opened before a removal brings back what went',
    'whole.record)) === Number',
    'whole.record)) >= Number',
  ),
  of('language/seen.ts', 'Signs without a width are a reason', 'visible.test(text)', "text.trim() !== ''"),
  of(
    'screens/forum/since-signed.ts',
    'Minutes that were changed after they were signed off say nothing of it',
    'if (changed.length === 0)',
    'if (changed.length < 9)',
  ),
  of('commands/save/checks.ts', 'A command closes what its page would not', '|| kind.id === closing.id', ''),
  of(
    'commands/save/earlier.ts',
    'A command silences a prompt with any record',
    '.answeredBy.id === kind.id',
    '.answeredBy.id !== undefined',
  ),
  {
    ...of(
      'workings/publish/by-settings.ts',
      'A limit changed for days gone by is told as the lateness of other records',
      'if (said(settings) === said(from.before.settings))',
      'if (settings.size >= 0)',
    ),
    tests: ['src/workings/publish/publish.test.ts'],
  },
  of(
    'workings/reporting/put-words.ts',
    'A signature may be put under registers that were changed since they were read',
    "...(registers === '' ? []",
    "...(registers !== '' ? []",
  ),
  {
    ...of(
      'workings/audit/sealing.ts',
      'A store that was put back as it had been is served in silence',
      'if (seal > end)',
      'if (end > seal)',
    ),
    tests: ['test/log/sealing.test.ts'],
  },
  {
    ...of(
      'services/postgres/user.ts',
      'Out of file handles, nobody is there to run PostgreSQL as',
      'if (noHandles(error))',
      'if (error === null)',
    ),
    tests: ['src/services/postgres/user.test.ts'],
  },
  of(
    'screens/record/made-while-one.ts',
    'Two are parted without a word of what was recorded while they were one',
    'if (made.length === 0)',
    'if (made.length < 9)',
  ),
]
