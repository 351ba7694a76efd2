import Fastify from 'fastify'
import type { Config } from '#services/config.ts'
import type { Store } from '#services/postgres/store.ts'

export type Serving = { address: string; close(): Promise<void> }

export async function serve(store: Store, config: Config): Promise<Serving> {
  const app = Fastify()
  app.get('/health', async () => {
    await store.pool.query('select 1')
    return { status: 'working' }
  })
  const address = await app.listen({ port: config.port, host: config.host })
  return { address, close: () => app.close() }
}
