import { parentPort } from 'node:worker_threads'
import { linesOf } from './lines-of.ts'
import { Unread } from './unread.ts'

/** Runs apart from the program, so that a file that cannot be read takes nothing else with it. */
parentPort!.on('message', (bytes: Uint8Array) => {
  linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(
    (lines) => parentPort!.postMessage({ lines }, []),
    (error: unknown) =>
      parentPort!.postMessage(
        { unread: error instanceof Unread ? error.message : 'it is damaged: its words could not be read' },
        [],
      ),
  )
})
