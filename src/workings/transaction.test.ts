import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/database.ts'
import { databaseOn } from './database.ts'
import { keeper, transacting, type Guise, type Tx } from './transaction.ts'

const { pool } = await testDatabase()
const db = databaseOn(pool)
const whoAmI = async (tx: Tx) =>
  (
    await sql<{ role: string; sees: string | null }>`
      select current_user::text as role, current_setting('throughline.children', true) as sees`.execute(tx)
  ).rows[0]!
const seeing = (children: string): Guise => ({ role: 'throughline_reader', sees: [['throughline.children', children]] })

test('what is asked in one breath in several guises is asked each in its own', async () => {
  const answers = await transacting(db, (transaction) => {
    const guises = [seeing('Amy'), keeper, seeing('Ben'), keeper, seeing('Amy')]
    const asked = guises.map((guise) => transaction.as(guise))
    return Promise.all([...asked, ...asked.toReversed()].map(whoAmI))
  })
  const reader = (sees: string) => ({ role: 'throughline_reader', sees })
  const roles = answers.map(({ role, sees }) => (role === 'throughline_keeper' ? 'keeper' : { role, sees }))
  const once = [reader('Amy'), 'keeper', reader('Ben'), 'keeper', reader('Amy')]
  assert.deepEqual(roles, [...once, ...once.toReversed()])
})

test('no guise outlives its transaction', async () => {
  await transacting(db, async (transaction) => void (await whoAmI(transaction.as(seeing('Amy')))))
  const { rows } = await pool.query<{ same: boolean }>('select current_user = session_user as same')
  assert.deepEqual(rows, [{ same: true }])
})

test('what went wrong first is what is told, and nothing of the transaction stays', async () => {
  const insert = sql`insert into authority (authority, name, invented) values (1, 'One', true)`
  const work = transacting(db, async (transaction) => {
    const tx = transaction.as(keeper)
    const wrong = sql`select 1 / 0`.execute(tx)
    await Promise.allSettled([insert.execute(tx), wrong])
    await sql`select 1`.execute(tx)
  })
  await assert.rejects(work, /division by zero/)
  assert.equal((await pool.query('select from authority')).rowCount, 0)
})

test('a failure that was passed over is still a failure when the transaction is to be kept', async () => {
  const work = transacting(db, async (transaction) => {
    await sql`select 1 / 0`.execute(transaction.as(keeper)).catch(() => {})
  })
  await assert.rejects(work, /division by zero/)
})
