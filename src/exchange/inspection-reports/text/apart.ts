import { Worker } from 'node:worker_threads'
import type { Finding } from '../../report-check/finding.ts'
import type { ReportRead } from '../report.ts'
import type { Line } from './line.ts'
import { mostBytes } from './lines-of.ts'
import { Unread } from './unread.ts'

/** How long one file may take to be read, in milliseconds, and how much memory, in megabytes. */
const longest = 60_000
const mostMemory = 1_500

/** What may be asked about a file: its words as they stand, what it says as a report, or what reads oddly in it. */
type Answers = { lines: Line[]; report: ReportRead; findings: Finding[] }
export type Asked = { as: keyof Answers; name: string; bytes: Uint8Array<ArrayBuffer> }
export type Said = { answer: Answers[keyof Answers] } | { unread: string; broken?: true }

/**
 * Reads files one after another beside the program, from their bytes to what they say: while one is read the program does other
 * things, and whatever a file does to its reader, the next one is read by a new one.
 */
export class FileReader {
  #worker: Worker | null = null
  #before: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** How many files it has still to read, with the one that it reads now. */
  get waiting(): number {
    return this.#waiting
  }

  /** @throws Unread, with why */
  lines(bytes: Buffer): Promise<Line[]> {
    return this.#ask('lines', '', bytes) as Promise<Line[]>
  }

  /** @throws Unread, with why */
  report(name: string, bytes: Buffer): Promise<ReportRead> {
    return this.#ask('report', name, bytes) as Promise<ReportRead>
  }

  /** @throws Unread, with why */
  findings(bytes: Buffer): Promise<Finding[]> {
    return this.#ask('findings', '', bytes) as Promise<Finding[]>
  }

  async #ask(as: keyof Answers, name: string, bytes: Buffer): Promise<Answers[keyof Answers]> {
    this.#waiting += 1
    const mine = this.#before.then(() => this.#read(as, name, bytes)).finally(() => (this.#waiting -= 1))
    // Each waits for the one before it, whatever became of that.
    this.#before = mine.catch(() => {})
    return mine
  }

  async #read(as: keyof Answers, name: string, bytes: Buffer): Promise<Answers[keyof Answers]> {
    if (bytes.length > mostBytes) throw new Unread(`it is larger than ${mostBytes / 1_000_000} MB`)
    const worker = (this.#worker ??= started())
    // A copy, whose memory goes to the one who reads it.
    const said = await this.#answer(worker, { as, name, bytes: new Uint8Array(bytes) })
    if ('answer' in said) return said.answer
    // One that only could not be read leaves its reader as it was.
    if (said.broken) await this.close()
    throw new Unread(said.unread)
  }

  async #answer(worker: Worker, asked: Asked): Promise<Said> {
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
      worker.postMessage(asked, [asked.bytes.buffer])
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
