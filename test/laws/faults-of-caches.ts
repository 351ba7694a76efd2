import { at, type Fault } from './fault.ts'

const caches = 'test/laws/caches.test.ts'
const sight = 'test/laws/sight.test.ts'

export const faultsOfCaches: readonly Fault[] = [
  at(
    '8',
    'caches/figures.ts',
    [caches],
    'A sum forgets to take away what was there',
    'select ${key}, -counted, -well, -left_out from were',
    'select ${key}, 0, 0, 0 from were',
  ),
  at(
    '8',
    'caches/reads.ts',
    [caches],
    'A changed allocation leaves figures as they were',
    "'allocation', 'merge'",
    "'merge'",
  ),
  at(
    '8',
    'facts.ts',
    [caches],
    'A save takes only the child it names, and not those merged with it',
    'and (a.subject = j.child or a.duplicate = j.child)',
    'and false',
  ),
  at(
    '8',
    'caches/refresh.ts',
    [caches],
    'A changed setting leaves the caches trusted',
    "set ready = false where authority = ${authority} and cache in ('clocks'",
    "set ready = true where authority = ${authority} and cache in ('clocks'",
  ),
  at(
    '8',
    'prompts/overdue.ts',
    [caches],
    'A prompt that the minute raised has no clock',
    'if (raised > 0) await',
    'if (raised < 0) await',
  ),
  {
    law: '5',
    says: 'A table of answers forgets who is restricted',
    file: 'db/0001-spine.sql',
    find: "and strpos(current_setting('throughline.hidden', true), child::text) = 0\n",
    plant: '\n',
    tests: [sight],
  },
  at(
    '5',
    'access/sight.ts',
    [sight],
    'A restriction stops at the id it was put on',
    'union select d.what, m.child from merged m join direct d on d.child = m.kept',
    '',
  ),
  at(
    '5',
    'access/sight.ts',
    [sight],
    'A manager sees every team’s children',
    'join teams on teams.team = a.team',
    'join teams on true',
  ),
]
