import { londonDay, instant } from '#language/instant.ts'
import { readConfig } from '#services/config.ts'
import { now } from '#services/time.ts'
import { serve } from '../../src/screens/serve.ts'
import { fillInvented } from '../../src/synthetic/fill.ts'
import { testDatabase } from '../database.ts'

/** A server of its own over an invented authority as it stands today, as script/server would start it. */
export async function runningServer(children = 300) {
  const { pool, url, close } = await testDatabase()
  const today = londonDay(instant(now()))
  await fillInvented(pool, { children, seed: 7, today }, () => {})
  const serving = await serve({ pool, embedded: true, close }, readConfig({ PORT: '0', DATABASE_URL: url }))
  return { ...serving, pool, today }
}

