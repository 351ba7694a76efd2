import { at, type Fault } from './fault.ts'

const typing = 'src/screens/typing/typing.test.ts'
const twice = 'test/twice/twice.test.ts'

const inScreens = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  ...at('nothing lost', file, [test], says, find, plant),
  file: `src/screens/${file}`,
})

export const faultsOfTyping: readonly Fault[] = [
  {
    ...at(
      'nothing lost',
      '',
      [typing],
      'What is typed is kept in clear',
      "cipher.update(words, 'utf8'), cipher.final()",
      "Buffer.from(words, 'utf8'), cipher.final().subarray(0, 0)",
    ),
    file: 'src/services/locked.ts',
  },
  at(
    'nothing lost',
    'typing/typing.ts',
    [typing],
    'Whose typing it is is not bound into its lock',
    'JSON.stringify([authority, worker, typing])',
    'JSON.stringify([authority, typing.length, worker.length])',
  ),
  at(
    'nothing lost',
    'typing/typing.ts',
    [typing],
    'Anybody throws away what another typed',
    'and worker = ${typist.worker}::uuid and typing = ${typing}::uuid`',
    'and ${typist.worker}::uuid is not null and typing = ${typing}::uuid`',
  ),
  inScreens(
    'front/handle.ts',
    typing,
    'What was saved is kept as typing',
    "answer.is === 'redirect') await saved",
    "answer.is === 'file') await saved",
  ),
  inScreens(
    'front/kept-form.ts',
    typing,
    'A form sent signed out waits on the page for whoever comes next',
    'return worker ? keptFor(ask, worker)',
    "return worker === 'nobody' ? keptFor(ask, worker)",
  ),
  inScreens(
    'record/sent-before.ts',
    twice,
    'A correction sent again is somebody else’s',
    'made.by_worker !== worker',
    'made.by_worker === worker',
  ),
  at(
    'nothing lost',
    'save/document.ts',
    [twice],
    'A file sent twice is kept twice',
    "idOf('document', record,",
    "idOf('document', String(Math.random()), record,",
  ),
  inScreens(
    'outbox/message.ts',
    twice,
    'A message that waits is refused to whoever asked for it again',
    'if (await waits()) return queued',
    'if (!(await waits())) void queued',
  ),
]
