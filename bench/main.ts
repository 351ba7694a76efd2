import { asked, usage, type Asked } from './asked.ts'
import { copied, filled, openBench } from './filled.ts'
import { goalsOf } from './goals.ts'
import { measure } from './measure.ts'
import { houseOn, peopleOf } from './people.ts'
import { asLine, table } from './table.ts'
import type { Ground, Row } from './workload.ts'
import { workloads } from './workloads/index.ts'

const say = (words: string): void => void process.stderr.write(`${words}\n`)
async function bench(wanted: Asked): Promise<void> {
  const store = await openBench(say)
  try {
    for (const tier of wanted.tiers) {
      const kept = await filled(store, tier, wanted.fresh, say)
      const { pool, close } = await copied(store, kept)
      try {
        const house = houseOn(pool)
        const people = await peopleOf(house, pool)
        const rows = await all(wanted, { pool, house, people, children: tier, say })
        if (!wanted.json) process.stdout.write(`${table(tier, rows)}\n${goalsOf(rows)}\n`)
        await people.app.close()
      } finally {
        await close()
      }
    }
  } finally {
    await store.close()
  }
}

async function all(wanted: Asked, ground: Ground): Promise<Row[]> {
  const rows: Row[] = []
  for (const workload of workloads.filter(({ name }) => isWanted(wanted, name))) {
    say(`${ground.children.toLocaleString('en-GB')} children: ${workload.name}`)
    try {
      const found = await measure(workload, ground, wanted.runs ?? workload.runs)
      rows.push(...found)
      for (const { engine, p50_ms, p99_ms } of found) say(`  ${engine}: ${p50_ms} ms, p99 ${p99_ms} ms`)
      if (wanted.json) for (const row of found) process.stdout.write(`${asLine(row)}\n`)
    } catch (error) {
      process.exitCode = 1
      say(`  ${workload.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return rows
}

const isWanted = ({ workloads }: Asked, name: string): boolean =>
  workloads.length === 0 || workloads.some((begins) => name.startsWith(begins))

const wanted = asked(process.argv.slice(2))
if (wanted === 'help') process.stdout.write(usage)
else await bench(wanted)
