import { Worker } from 'node:worker_threads'
import type { Line } from './line.ts'
import { mostBytes } from './lines-of.ts'
import { Unread } from './unread.ts'

/** How long one file may take to be read, in milliseconds, and how much memory, in megabytes. */
const longest = 60_000
const mostMemory = 1_500

type Said = { lines: Line[] } | { unread: string; broken?: true }

/** Reads files one after another beside the program: whatever a file does to its reader, the next one is read by a new one. */
export class FileReader {
  #worker: Worker | null = null
  #before: Promise<unknown> = Promise.resolve()

  /** @throws Unread, with why */
  async lines(bytes: Buffer): Promise<Line[]> {
    const mine = this.#before.then(() => this.#read(bytes))
    // Each waits for the one before it, whatever became of that.
    this.#before = mine.catch(() => {})
    return mine
  }

  async #read(bytes: Buffer): Promise<Line[]> {
    if (bytes.length > mostBytes) throw new Unread(`it is larger than ${mostBytes / 1_000_000} MB`)
    const worker = (this.#worker ??= started())
    const said = await this.#answer(worker, bytes)
    if ('lines' in said) return said.lines
    // One that only could not be read leaves its reader as it was.
    if (said.broken) await this.close()
    throw new Unread(said.unread)
  }

  async #answer(worker: Worker, bytes: Buffer): Promise<Said> {
    return new Promise<Said>((resolve) => {
      const broken = () => settle({ unread: 'it is damaged, or too large to be read', broken: true })
      const late = setTimeout(() => settle({ unread: 'it took longer than a minute', broken: true }), longest)
      const settle = (what: Said) => {
        clearTimeout(late)
        worker.off('message', settle).off('error', broken).off('exit', broken)
        worker.unref()
        resolve(what)
      }
      // A program that has nothing else to do waits for the answer, and ends when there is none to wait for.
      worker.ref()
      worker.on('message', settle).on('error', broken).on('exit', broken)
      // A copy, whose memory goes to the one who reads it.
      const copy = new Uint8Array(bytes)
      worker.postMessage(copy, [copy.buffer])
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    worker?.on('error', () => {})
    await worker?.terminate()
  }
}

const started = (): Worker =>
  new Worker(new URL('reading.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    // What the reader of PDFs has to say of a font is of no use to anybody here.
    stdout: true,
    stderr: true,
  })
