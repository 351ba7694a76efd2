import type { Fault } from './fault.ts'

const promise = 'src/screens/improvement/promise.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: 'outcomes',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [test],
})

/** Of outcomes before they are published, and of what reports promise. */
export const faultsOfOutcomes: readonly Fault[] = [
  of(
    'commands/record.ts',
    promise,
    'A command opens an outcome that is not published',
    'if (!isTheirs(',
    'if (false && !isTheirs(',
  ),
  of(
    'pathways/improvement/published.ts',
    promise,
    'What was withdrawn of an outcome is open before it is published',
    'if (shut.has(record) || (about !== null && shut.has(about))) return true',
    'if (shut.has(record)) return true',
  ),
  of(
    'screens/improvement/held.ts',
    promise,
    'An outcome is published to whoever asks of a later day',
    'published(all, ask.saving.today)',
    'published(all, ask.view.today)',
  ),
]
