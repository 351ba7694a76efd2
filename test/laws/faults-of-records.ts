import { at, type Fault } from './fault.ts'

const versions = 'test/laws/versions.test.ts'
const caches = 'test/laws/caches.test.ts'
const prompts = 'test/laws/prompts.test.ts'
const oneNumber = 'test/laws/one-number.test.ts'
const last = "and recorded_until = 'infinity'`.execute(tx)"
const withdrawn = "if (saved.state !== 'withdrawn') return false"
const missing = 'src/pathways/missing/missing.test.ts'

export const faultsOfRecords: readonly Fault[] = [
  at('3', 'save/write.ts', [versions], 'A correction closes every span again', last, '`.execute(tx)'),
  at(
    '3',
    'view.ts',
    [versions],
    'A version is still known at the instant its span ends',
    '${until} > ${view.knownAt}',
    '${until} >= ${view.knownAt}',
  ),
  at(
    '3',
    'save/save.ts',
    [versions, oneNumber],
    'A save is recorded before what was already told',
    '?? null, notBefore)',
    '?? null)',
  ),
  at(
    '3',
    'save/save.ts',
    [versions],
    'A record that was withdrawn is taken up again',
    "if (before?.state === 'withdrawn')",
    'if (false)',
  ),
  at(
    '4',
    'prompts/raise.ts',
    [prompts],
    'What follows while a prompt waits raises another',
    "or ${open(view.authority, 'p')})",
    ')',
  ),
  at(
    '4',
    'prompts/grounds.ts',
    [prompts],
    'Grounds that are withdrawn go unsaid',
    'if (stands === (',
    'if (!stands || stands === (',
  ),
  at(
    '4',
    'prompts/answer.ts',
    [prompts],
    'A withdrawn record goes on answering',
    withdrawn,
    'if (saved.version > 0) return false',
  ),
  at(
    '4',
    'prompts/after-save.ts',
    [prompts, missing],
    'What completes a pattern raises nothing',
    '${record}::uuid = any(n.grounds)',
    'n.last < ${record}::uuid',
  ),
  at(
    '4',
    'save/lock.ts',
    [prompts, caches],
    'Two who save for one child do not wait for each other',
    'for no key update',
    'for key share',
  ),
]
