import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inProject } from '#services/project.ts'

export type Ran = { status: number | null; out: string; error: string; rows: Record<string, unknown>[] }
type Where = { env: Record<string, string>; stdin?: string }

export const binary = inProject('bin', 'throughline')

/** The environment without what a test run puts there for itself. */
export function environment(env: Record<string, string>): Record<string, string | undefined> {
  const { THROUGHLINE_TEST_DATABASE_URL: _, NODE_TEST_CONTEXT: __, DATABASE_URL: ___, ...inherited } = process.env
  return { ...inherited, ...env }
}

/** Runs the real binary, as somebody at a prompt would. */
export async function throughline(words: readonly string[], { env, stdin }: Where): Promise<Ran> {
  const child = spawn(binary, words, { cwd: '/', env: environment(env), stdio: ['pipe', 'pipe', 'pipe'] })
  const [out, error]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (data: Buffer) => out.push(data))
  child.stderr.on('data', (data: Buffer) => error.push(data))
  child.stdin.on('error', () => {})
  child.stdin.end(stdin ?? '')
  const [status] = (await once(child, 'close')) as [number | null]
  const [said, told] = [Buffer.concat(out).toString(), Buffer.concat(error).toString()]
  if (status === 1) throw new Error(`${words.join(' ')} failed:\n${told}`)
  return { status, out: said, error: told, rows: words.includes('--json') ? parsed(said) : [] }
}

const parsed = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
