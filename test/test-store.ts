import { openStore, type Store } from '#services/postgres/store.ts'
import { inProject } from '#services/project.ts'

/** How a test database differs from a store: losing one in a crash of the machine costs nobody anything. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
}

/** One PostgreSQL for every test that runs at the same time; the last to leave stops it. */
export const openTestStore = (): Promise<Store> =>
  openStore({ dataDir: inProject('.throughline', 'tests'), databaseUrl: undefined }, () => {}, { settings })

export function urlOf({ pool }: Store): string {
  const { user, password, port, database } = pool.options
  return `postgres://${user}:${password as string}@127.0.0.1:${port}/${database}`
}
