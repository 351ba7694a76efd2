import { parentPort } from 'node:worker_threads'
import { checkReport } from '../../report-check/check.ts'
import { readReport } from '../read.ts'
import type { Asked, Said } from './apart.ts'
import { linesOf } from './lines-of.ts'
import { Unread } from './unread.ts'

/** Runs apart from the program, so that a file that cannot be read takes nothing else with it, and one that takes long holds nothing up. */
parentPort!.on('message', (asked: Asked) => {
  answered(asked).then(
    (answer) => tell({ answer }),
    (error: unknown) =>
      tell({ unread: error instanceof Unread ? error.message : 'it is damaged: its words could not be read' }),
  )
})

async function answered({ as, name, bytes }: Asked) {
  const lines = await linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (as === 'lines') return lines
  return as === 'report' ? readReport(name, lines) : checkReport(lines)
}

const tell = (said: Said): void => parentPort!.postMessage(said, [])
