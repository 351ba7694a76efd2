import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { inProject } from '#services/project.ts'

export type Running = {
  pid: number
  address: string
  /** Milliseconds from the command to the first page. */
  took: number
  said(): string
  kill(signal: NodeJS.Signals): void
  ended: Promise<number | null>
}

type Start = { dataDir: string; root?: string; env?: Record<string, string>; uid?: number; gid?: number }

function spawnServer({ dataDir, root = inProject(), env, uid, gid }: Start) {
  const { THROUGHLINE_TEST_DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...inherited } = process.env
  const child = spawn(join(root, 'script', 'server'), [], {
    cwd: '/',
    env: { ...inherited, PORT: '0', INVENTED_CHILDREN: '50', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, ended, said: () => said }
}

/** Waits for the first page, as a person would. */
export async function startServer(start: Start): Promise<Running> {
  const from = performance.now()
  const { child, ended, said } = spawnServer(start)
  const address = await addressFrom(said, ended)
  const over = ended.then(() => true)
  // Behind fifty who save it waits its turn.
  while (!(await answers(address)))
    if (await Promise.race([over, pause(20)])) throw new Error(`${address} did not answer, and ended:\n${said()}`)
  const took = Math.round(performance.now() - from)
  return { pid: child.pid!, address, took, said, ended, kill: (signal) => void child.kill(signal) }
}

/** For a start that should be refused. */
export async function startRefused(start: Start): Promise<{ code: number | null; said: string }> {
  const { ended, said } = spawnServer(start)
  return { code: await ended, said: said() }
}

/** Cut off while it starts. */
export function killSoon(start: Start, after: number): void {
  const { child } = spawnServer(start)
  setTimeout(() => child.kill('SIGKILL'), after)
}

async function addressFrom(said: () => string, ended: Promise<unknown>): Promise<string> {
  const over = ended.then(() => true)
  for (;;) {
    const found = /Throughline is at (\S+)/.exec(said())?.[1]
    if (found) return found
    if (await Promise.race([over, pause(10)])) throw new Error(`The server ended before it served:\n${said()}`)
  }
}

export async function answers(address: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${address}/health`, { signal: AbortSignal.timeout(2_000) })
    return ok
  } catch {
    return false
  }
}

export const pause = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), milliseconds))
