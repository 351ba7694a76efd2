import type pg from 'pg'

export const asKeeper = (client: pg.PoolClient) => client.query("select set_config('role', 'throughline_keeper', true)")
