import { makePool } from '#services/postgres/pool.ts'
import { migrate } from '#services/postgres/migrate.ts'

/** A program that brings a store up to date, to be killed while it does: migrator.ts FOLDER */
const pool = makePool({ connectionString: process.env['DATABASE_URL']! }, 2)
process.stdout.write('begun\n')
await migrate(pool, (words) => void process.stdout.write(`${words}\n`), process.argv[2])
await pool.end()
