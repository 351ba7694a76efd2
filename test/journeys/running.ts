import { londonDay, instant } from '#language/instant.ts'
import { readConfig } from '#services/config.ts'
import { now } from '#services/time.ts'
import { serve } from '../../src/screens/serve.ts'
import { fillInvented } from '../../src/synthetic/fill.ts'
import { testDatabase } from '../database.ts'
import { given } from '../examples/given.ts'

/** A server of its own over an invented authority as it stands today, as script/server would start it. */
export async function runningServer(children = 300) {
  const { pool, url, close } = await testDatabase()
  const today = londonDay(instant(now()))
  await fillInvented(pool, { children, seed: 7, today }, () => {})
  const serving = await serve({ pool, embedded: true, close }, readConfig({ PORT: '0', DATABASE_URL: url }))
  return { ...serving, pool, today }
}

/** A server over an authority in which nothing was recorded yet, but for one child of whom nothing is known. */
export async function emptyServer() {
  const world = await given()
  const { pool, close } = world
  const child = await world.subject()
  const serving = await serve({ pool, embedded: true, close }, readConfig({ PORT: '0' }))
  return { ...serving, pool, world, child }
}

export type Serving = Awaited<ReturnType<typeof runningServer>>
