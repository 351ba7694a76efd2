import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { inProject } from '#services/project.ts'
import type { Fault } from '../test/laws/fault.ts'
import { faults } from '../test/laws/faults.ts'
import { openTestStore, urlOf } from '../test/test-store.ts'

/** Histories in which a fault is looked for, in turn: not every one holds what a fault would spoil. */
const seeds = ['1', '2', '3', '4']

const words = process.argv.slice(2)
const chosen = faults.filter(
  (fault) => words.length === 0 || words.some((word) => `law ${fault.law} ${fault.file} ${fault.says}`.includes(word)),
)
const store = await openTestStore()
const sound = copyOfWhatIsCommitted()
const unnoticed: Fault[] = []
const rows = new Map<Fault, string>()
try {
  // A test that fails by itself notices nothing.
  await sideBySide([...new Set(chosen.flatMap(({ tests }) => tests))], mustPass)
  await sideBySide(chosen, async (fault) => {
    const noticed = await noticedBy(fault)
    if (noticed === null) unnoticed.push(fault)
    rows.set(fault, `| ${fault.law} | ${fault.says} | \`${fault.file}\` | ${noticed ?? '**nothing**'} |`)
    process.stdout.write(`${rows.get(fault)!}\n`)
  })
} finally {
  rmSync(sound, { recursive: true, force: true })
  await store.close()
}
const file = inProject('test/laws/faults.md')
if (words.length === 0)
  writeFileSync(
    file,
    await format(page(chosen.map((fault) => rows.get(fault)!)), { ...(await resolveConfig(file)), filepath: file }),
  )
process.stdout.write(`\n${chosen.length - unnoticed.length} of ${chosen.length} faults were noticed\n`)
process.exitCode = unnoticed.length > 0 ? 1 : 0

function copyOfWhatIsCommitted(): string {
  const to = mkdtempSync(join(tmpdir(), 'throughline-faults-'))
  const files = execFileSync('git', ['archive', 'HEAD'], { cwd: inProject(), maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', to], { input: files })
  symlinkSync(inProject('node_modules'), join(to, 'node_modules'))
  return to
}

async function mustPass(file: string): Promise<void> {
  for (const seed of seeds.slice(0, 1)) {
    const failed = await run(sound, file, seed)
    if (failed.length > 0)
      throw new Error(`${file} fails with nothing planted, THROUGHLINE_SEED=${seed}: ${failed.join('; ')}`)
  }
}

/** The names of the tests that failed, or nothing where none did in any history. */
async function noticedBy({ file, find, plant, tests }: Fault): Promise<string | null> {
  const faulty = mkdtempSync(join(tmpdir(), 'throughline-fault-'))
  try {
    cpSync(sound, faulty, { recursive: true, verbatimSymlinks: true })
    const text = readFileSync(join(faulty, file), 'utf8')
    if (text.split(find).length !== 2)
      throw new Error(`${file} should say '${find}' once: the fault must be described anew`)
    writeFileSync(
      join(faulty, file),
      text.replace(find, () => plant),
    )
    for (const seed of seeds) {
      for (const test of tests) {
        const [first] = await run(faulty, test, seed)
        if (first !== undefined) return first
      }
    }
    return null
  } finally {
    rmSync(faulty, { recursive: true, force: true })
  }
}

async function run(copy: string, file: string, seed: string): Promise<string[]> {
  const env = { ...process.env, THROUGHLINE_TEST_DATABASE_URL: urlOf(store), THROUGHLINE_SEED: seed }
  const child = spawn(process.execPath, ['--test', '--test-reporter=tap', '--test-timeout=400000', file], {
    cwd: copy,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  const failed = [...said.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name!.replaceAll('\\', ''))
  if (copy === sound && failed.length > 0) process.stderr.write(said.slice(-4000))
  // A file that never came to its tests says so under its own name.
  return failed.map((name) => (name.endsWith('.ts') ? `${name}: the histories could not be lived` : name))
}

/** As many at once as the machine has processors. */
async function sideBySide<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values()
  const lane = async () => {
    for (const one of waiting) await each(one)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
}

function page(rows: readonly string[]): string {
  return `# Planted faults

Written by \`script/plant-faults\`: each fault of \`test/laws/faults.ts\` in a copy of the program, and the first test that noticed it.

| law | the fault | where | noticed by |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}
