import { importSsda903, previewSsda903 } from '#exchange/ssda903.ts'
import type { Outcome } from '#exchange/outcome.ts'
import type { Step } from '#exchange/import.ts'
import { fileOf } from '#exchange/read/file.ts'
import type { Day } from '#language/day.ts'
import { newId } from '#services/ids.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import type { SignedIn } from '../front/screen.ts'

type Files = readonly { name: string; bytes: Buffer }[]

/** One upload, from the files to what became of them. It is its uploader's alone, and gone when the program stops. */
export type Run = {
  id: string
  worker: string
  files: Files
  cutOver: Day
  state: 'previewing' | 'previewed' | 'importing' | 'finished' | 'failed'
  step: Step | null
  outcome: Outcome | null
  cancel: AbortController
  begun: number
}

const runs = new Map<string, Run>()
const keptFor = 60 * 60 * 1000

/** @param id its form's own, so that a form sent twice is one upload */
export function begin(ask: SignedIn, files: Files, cutOver: Day, id: string): Run {
  const at = Date.parse(ask.at)
  for (const [id, run] of runs) if (at - run.begun > keptFor) runs.delete(id)
  const before = runs.get(id)
  if (before && isSame(before, ask, files, cutOver)) return before
  const run: Run = {
    id: before ? newId(at) : id,
    worker: ask.reader.worker,
    files,
    cutOver,
    state: 'previewing',
    step: null,
    outcome: null,
    cancel: new AbortController(),
    begun: at,
  }
  runs.set(run.id, run)
  void work(ask, run, 'previewed')
  return run
}

const isSame = (run: Run, ask: SignedIn, files: Files, cutOver: Day): boolean =>
  run.worker === ask.reader.worker &&
  run.cutOver === cutOver &&
  run.files.length === files.length &&
  run.files.every(({ name, bytes }, n) => files[n]!.name === name && files[n]!.bytes.equals(bytes))

export function confirm(ask: SignedIn, run: Run): void {
  if (run.state !== 'previewed') return
  run.state = 'importing'
  run.step = null
  void work(ask, run, 'finished')
}

/** Another person's upload, and one that is gone, look alike. */
export function runOf(ask: SignedIn): Run {
  const run = runs.get(ask.params['id'] ?? '')
  if (!run || run.worker !== ask.reader.worker) {
    throw new Refusal(
      'not there',
      'This upload is finished with, or is not yours. Nothing of it is kept: upload the files again',
    )
  }
  return run
}

async function work(ask: SignedIn, run: Run, done: 'previewed' | 'finished'): Promise<void> {
  const files = run.files.map(({ name, bytes }) => fileOf(name, bytes))
  const options = { cutOver: run.cutOver, signal: run.cancel.signal, progress: (step: Step) => void (run.step = step) }
  const { house, saving, reader, at } = ask
  try {
    run.outcome =
      done === 'previewed'
        ? await previewSsda903(house.pool, saving, files, options)
        : await importSsda903(house.pool, house.declarations, saving, files, options)
    run.state = run.outcome.outcome === 'previewed' ? 'previewed' : 'finished'
    const what = `import ssda903: ${run.outcome.outcome}`
    await asKeeper(house.db, (tx) =>
      log(tx, saving.authority, reader, at, [{ action: 'command', what, shown: run.outcome?.rows ?? 0 }]),
    )
  } catch {
    run.state = 'failed'
  }
}
