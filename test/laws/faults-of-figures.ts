import { at, type Fault } from './fault.ts'

const lists = 'test/laws/lists.test.ts'
const oneNumber = 'test/laws/one-number.test.ts'
const nothing = 'test/laws/nothing.test.ts'
const clocks = 'test/laws/clocks.test.ts'
const twice = 'test/figures/proved-twice.test.ts'
const missing = 'src/pathways/missing/missing.test.ts'

export const faultsOfFigures: readonly Fault[] = [
  at(
    '1',
    'figures/figure.ts',
    [lists],
    'A figure counts those it leaves out',
    'count(*) filter (where counted) as',
    'count(*) as',
  ),
  at(
    '1',
    'figures/figure.ts',
    [lists],
    'A list hides those who are left out',
    'f order by day desc',
    'f where counted order by day desc',
  ),
  at(
    '7',
    'caches/figures.ts',
    [oneNumber],
    'What is kept is counted under the team responsible now',
    "'on the counting date',",
    "'now',",
  ),
  at(
    '7',
    'access/reading.ts',
    [oneNumber],
    'A figure is counted with the eyes of its reader',
    'work(this.#opened.transaction.as(keeper))',
    'work(this.tx)',
  ),
  at(
    '7',
    'figures/divide.ts',
    [oneNumber, twice],
    'The team is the one that today’s records name',
    'a."from" <= ${on} and',
    'true and',
  ),
  at(
    '9',
    'figures/figure.ts',
    [nothing],
    'No middle length is shown as nought',
    'value: row.value,',
    'value: row.value ?? 0,',
  ),
  {
    law: '9',
    says: 'Not known and not recorded look alike',
    file: 'src/ui/nothing.ts',
    find: "'not known': 'Not known'",
    plant: "'not known': 'Not recorded'",
    tests: [nothing],
  },
  at(
    'clocks',
    'clocks/derive.ts',
    [clocks, missing],
    'Seventy-two hours to the minute is late',
    '<= due_at then',
    '< due_at then',
  ),
  at(
    'clocks',
    'clocks/derive.ts',
    [missing],
    'An interview before the return that day is the one it led to',
    'or e.at >= s.started_at',
    'or true',
  ),
  at('clocks', 'clocks/ends.ts', [clocks], 'A record of no episode ends every clock', '${inEpisode}', ''),
  at(
    'figures',
    'figures/rows.ts',
    [twice],
    'An interview with another child counts for this one',
    '(f.record, f.child) in',
    '(f.record, f.record) not in',
  ),
  at(
    'figures',
    'figures/rows.ts',
    [twice],
    'What was loaded as history is counted in shares',
    'if (historyToo)',
    'if (false)',
  ),
]
