import { createHash } from 'node:crypto'
import { inANewDatabaseBeside } from '#services/postgres/beside.ts'
import { copyOut } from '#services/postgres/tables.ts'
import type { Db } from '#services/postgres/transaction.ts'
import { databaseOn } from '../database.ts'
import { tablesKept } from './contents.ts'
import { figuresThatDiffer } from './figures.ts'
import { readBackup } from './read.ts'
import { restoreBackup, type Restoring } from './restore.ts'

export type Drilled = {
  made: string
  tables: number
  rows: number
  figures: number
  /** What is not as it was backed up, in words. */
  findings: string[]
}

/**
 * Restores a backup into a database that is thrown away afterwards, and compares what is in it with what was backed up: each table's
 * rows and their digest, and the figures as they are worked out from them. The store itself is not touched.
 */
export async function drill(drilling: Omit<Restoring, 'heads' | 'outside' | 'inspect'>): Promise<Drilled> {
  const { pool, declarations, file, key } = drilling
  return inANewDatabaseBeside(pool, `throughline_drill_${process.pid}`, async (beside) => {
    const expected = new Map<string, Table>()
    await readBackup(file, key, {
      of: async () => {},
      async part(name, what, _, chunks) {
        const held = await digestOf(chunks)
        if (what === 'table') expected.set(name, held)
        return null
      },
    })
    const findings: string[] = []
    const inspect = async (db: Db) => void findings.push(...(await differing(db, expected)))
    const { contents, tables, rows } = await restoreBackup({
      ...drilling,
      pool: beside,
      heads: [],
      outside: null,
      inspect,
    })
    const figures = await figuresThatDiffer(databaseOn(beside), declarations, contents.figures)
    findings.push(...figures.words)
    return { made: contents.made, tables, rows, figures: figures.compared, findings }
  })
}

type Table = { sha256: string; bytes: number }

/** What stands in each table now, against what was backed up of it: rows were put in, and are read again, in one order. */
async function differing(db: Db, expected: ReadonlyMap<string, Table>): Promise<string[]> {
  const words: string[] = []
  for (const table of await tablesKept(db)) {
    const copy = copyOut(db, table)
    const { sha256, bytes } = await digestOf(copy.chunks)
    const was = expected.get(table.name)
    if (was?.sha256 !== sha256)
      words.push(
        `${table.name} differs: ${bytes} bytes in ${copy.rows()} rows, of ${was?.bytes ?? 'none'} bytes backed up`,
      )
  }
  return words
}

async function digestOf(chunks: AsyncIterable<Buffer>): Promise<Table> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
