import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import type { Progress } from '../progress.ts'

/**
 * Every PostgreSQL process of one data folder. A killed postmaster leaves processes that refuse a new one until
 * their queries end, and nothing in the folder names them; but each stands in the folder it serves.
 */
export function processesOf(cluster: string): number[] {
  return process.platform === 'linux' ? standingIn(cluster) : namedAfter(cluster)
}

function standingIn(cluster: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => standsIn(pid, cluster))
}

function standsIn(pid: number, cluster: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === cluster && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    )
  } catch {
    // It ended, or it belongs to somebody else.
    return false
  }
}

/** Where there is no /proc, the postmaster shows its folder and the others show `cluster_name`, which we set to it. */
function namedAfter(cluster: string): number[] {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,command=']).toString().split('\n')
  const ours = lines.filter((line) => line.includes(`-D ${cluster} `) || line.includes(`postgres: ${cluster}:`))
  return ours.map((line) => Number.parseInt(line, 10))
}

/** `host` is the folder of its socket, where it has one. */
export type Postmaster = { pid: number; host: string; port: number; ready: boolean }

/** As its own pid file tells; the process must still be there and be PostgreSQL, since pids are used again. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!isRunning(cluster, pid)) return undefined
  return { pid, host: lines[4] || '127.0.0.1', port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

const isRunning = (cluster: string, pid: number): boolean =>
  process.platform === 'linux' ? standsIn(pid, cluster) : namedAfter(cluster).includes(pid)

/** Politely, then firmly: first a clean shutdown, then at once, then not asking. */
export async function endProcesses(cluster: string, patience: { clean: number; atOnce: number }): Promise<void> {
  const postmaster = postmasterOf(cluster)
  if (postmaster) send([postmaster.pid], 'SIGINT')
  if (postmaster && (await allGone(cluster, patience.clean))) return
  send(processesOf(cluster), 'SIGQUIT')
  if (await allGone(cluster, patience.atOnce)) return
  send(processesOf(cluster), 'SIGKILL')
  if (!(await allGone(cluster, 5_000)))
    throw new Error(`PostgreSQL processes will not end: ${processesOf(cluster).join(', ')}`)
}

async function allGone(cluster: string, within: number): Promise<boolean> {
  const until = Date.now() + within
  while (processesOf(cluster).length > 0) {
    if (Date.now() > until) return false
    await wait(20)
  }
  return true
}

function send(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended in between.
    }
  }
}

/** Only for whoever holds the store alone. */
export async function endSurvivors(cluster: string, progress: Progress): Promise<void> {
  if (processesOf(cluster).length > 0) {
    progress('Ending the PostgreSQL processes that an earlier run left behind')
    await endProcesses(cluster, { clean: 1_000, atOnce: 700 })
  }
  // After a crash the pid in it may belong to another program by now, and PostgreSQL would refuse to start.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
