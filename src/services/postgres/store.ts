import type pg from 'pg'
import type { Config } from '../config.ts'
import type { Progress } from '../progress.ts'
import { openEmbedded, type EmbeddedOptions } from './embedded.ts'
import { openExternal } from './external.ts'

export type Store = { pool: pg.Pool; embedded: boolean; close(): Promise<void> }

/** The store that the configuration names, or one of our own when it names none. */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  progress: Progress,
  options: Partial<EmbeddedOptions> = {},
): Promise<Store> {
  if (config.databaseUrl !== undefined) return openExternal(config.databaseUrl)
  return openEmbedded(config.dataDir, progress, { as: 'command', settings: {}, ...options })
}
