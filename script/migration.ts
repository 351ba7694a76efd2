import { writeFile } from 'node:fs/promises'
import { migrationFor } from '#workings/tables/migration.ts'
import { pathways } from '#pathways/index.ts'

/** First generation only: with no database to compare with, every table is new. `script/migration` compares. */
await writeFile(process.argv[2] ?? 'db/0003-records.sql', migrationFor(pathways, new Map()))
