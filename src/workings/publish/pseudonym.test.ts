import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { merge, restriction } from '#language/spine/index.ts'
import { asKeeper } from '#workings/database.ts'
import { authority, given } from '../../../test/examples/given.ts'
import { childrenBehind, drawCode, leaders, pseudonymsFor } from './pseudonym.ts'

const world = await given()

const codesOf = (children: string[], series = leaders, draw?: () => string) =>
  asKeeper(world.db, (tx) => pseudonymsFor(tx, authority, series, children, draw))
const codeOf = async (child: string, series = leaders) => (await codesOf([child], series)).get(child)!
const drawing = (...codes: string[]) => {
  return () => codes.shift() ?? drawCode()
}

test('a child keeps one code among leaders, and it says nothing of their code elsewhere', async () => {
  const [amy, ben] = [await world.child('Amy'), await world.child('Ben')]
  const first = await codesOf([amy, ben, amy])
  assert.equal(first.size, 2)
  assert.deepEqual(await codesOf([ben, amy]), new Map([...first].toReversed()))
  assert.notEqual(first.get(amy), first.get(ben))
  assert.notEqual(await codeOf(amy, 'training'), first.get(amy))
})

test('nobody asked for is nobody', async () => {
  assert.equal((await codesOf([])).size, 0)
})

test('a code is letters and digits in turn, none of which looks or sounds like another', () => {
  for (let n = 0; n < 200; n += 1) assert.match(drawCode(), /^([FHKMQRTWXY][2346789]){2}-([FHKMQRTWXY][2346789]){2}$/)
})

test('a code that another child has is drawn again', async () => {
  const [cai, dee, eva] = [await world.child('Cai'), await world.child('Dee'), await world.child('Eva')]
  const taken = (await codesOf([cai], leaders, drawing('F2F2-F2F2'))).get(cai)!
  const codes = await codesOf([dee, eva], leaders, drawing(taken, 'H3H3-H3H3', 'K4K4-K4K4'))
  assert.deepEqual(new Set(codes.values()), new Set(['H3H3-H3H3', 'K4K4-K4K4']))
})

test('a merged child has the code of the child who is kept, until the merge is withdrawn', async () => {
  const [kept, twin] = [await world.child('Fay'), await world.child('Faye')]
  const [own, twins] = [await codeOf(kept), await codeOf(twin)]
  const merging = await world.save(merge, [kept], { duplicate: twin, merged_on: day('2026-05-01'), why: 'One child' })
  assert.deepEqual([...(await codesOf([kept, twin])).values()], [own, own])
  const withdrawal = { record: merging.record, become: 'withdrawn', reason: 'Two children after all' } as const
  await world.save(merge, [kept], {}, withdrawal)
  assert.deepEqual([await codeOf(kept), await codeOf(twin)], [own, twins])
})

test('a child first spoken of under a duplicate goes on by that code', async () => {
  const [kept, twin] = [await world.child('Gil'), await world.child('Gill')]
  const spoken = await codeOf(twin)
  await world.save(merge, [kept], { duplicate: twin, merged_on: day('2026-05-01'), why: 'One child' })
  assert.equal(await codeOf(kept), spoken)
})

test('a restriction changes no code', async () => {
  const hal = await world.child('Hal')
  const before = await codeOf(hal)
  await world.save(restriction, [hal], { from: day('2026-05-01'), why: 'A relative works here' })
  assert.equal(await codeOf(hal), before)
})

test('ten who ask at once for the same thirty children, each in another order, are told the same', async () => {
  const children = await Promise.all(Array.from({ length: 30 }, () => world.subject()))
  const orders = Array.from({ length: 10 }, (_, n) => [...children.slice(n * 3), ...children.slice(0, n * 3)])
  const told = await Promise.all(orders.map((order) => codesOf(order)))
  for (const codes of told) assert.deepEqual(Object.fromEntries(codes), Object.fromEntries(told[0]!))
  assert.equal(new Set(told[0]!.values()).size, 30)
})

test('a code leads back to its child among leaders, and one of another series to nobody', async () => {
  const ida = await world.child('Ida')
  const code = await codeOf(ida)
  const elsewhere = await codeOf(await world.child('Jo'), 'training')
  const found = await asKeeper(world.db, (tx) => childrenBehind(tx, authority, leaders, [code, elsewhere]))
  assert.deepEqual([...found], [[code, ida]])
})

test('what reads for a person reads no codes: only the keeper knows the child behind one', async () => {
  const reading = asKeeper(world.db, async (tx) => {
    await sql`set local role throughline_reader`.execute(tx)
    await sql`select * from pseudonym`.execute(tx)
  })
  await assert.rejects(reading, /permission denied/)
})
