import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { programVersion } from '#services/program.ts'
import { takeBackup } from '#workings/backup/take.ts'
import { fillInvented } from '../src/synthetic/fill.ts'
import { releasedFile, releasedKey } from '../test/store/released.ts'
import { inANewDatabase } from './new-database.ts'

await inANewDatabase(async (pool) => {
  await fillInvented(pool, { children: 50, seed: 7, today: day('2026-06-01') }, console.log)
  const { rows } = await pool.query<{ number: string }>('select left(max(name), 4) as number from migration')
  const taken = await takeBackup({
    pool,
    declarations: pathways,
    file: releasedFile(rows[0]!.number),
    key: releasedKey(),
    at: instant('2026-06-02T01:30:00.000Z'),
    program: programVersion(),
    heads: '/dev/null',
    by: 'a release',
  })
  console.log(taken)
})
