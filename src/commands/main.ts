import { run } from './line/run.ts'
import { table } from './table.ts'

process.stderr.on('error', () => {})
process.exitCode = await run(process.argv.slice(2), process.env, table, { out: process.stdout, error: process.stderr })
