import {
  AbortedTransactionError,
  CompiledQuery,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Kysely,
  type QueryExecutorProvider,
  type QueryResult,
} from 'kysely'

/** Who a statement is run as: the keeper, who sees everything; a reader, whose rows are held against these settings; or the remover, who may blank what was logged. */
export type Guise =
  { role: 'throughline_keeper' | 'throughline_remover' } | { role: 'throughline_reader'; sees: Settings }
export type Settings = readonly [name: string, value: string][]
export const keeper = { role: 'throughline_keeper' } as const satisfies Guise
export const remover = { role: 'throughline_remover' } as const satisfies Guise

/** What statements are run on: one transaction, in one guise. */
export type Tx = QueryExecutorProvider & { executeQuery<T>(query: CompiledQuery<T>): Promise<QueryResult<T>> }

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()

/** Runs the work in one transaction: committed when it returns, rolled back when it throws. It begins as keeper. */
export function transacting<T>(
  db: Kysely<Record<string, never>>,
  work: (transaction: Transaction) => Promise<T>,
  opening = '',
): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    try {
      // Heard before anything is sent after it, which outside a transaction would run as the owner of the tables.
      await connection.executeQuery(CompiledQuery.raw(`begin; set local role ${keeper.role}; ${opening}`))
      const transaction = new Transaction(connection)
      const result = await work(transaction)
      await transaction.commit()
      return result
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
      throw error
    }
  })
}

/**
 * Statements are written to the connection as they are asked, and answered in turn: those that do not need each other's
 * answers travel together. Each is run in its own guise, which is changed in the same breath, so that what is asked at
 * once in two guises is never asked in the wrong one.
 */
export class Transaction {
  readonly #connection: DatabaseConnection
  #role: Guise['role'] = keeper.role
  #sees: Settings = []
  #failed: Error | null = null

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  as(guise: Guise): Tx {
    const run = <T>(query: CompiledQuery) => this.#run<T>(guise, query)
    const executor = new DefaultQueryExecutor(compiler, adapter, {
      provideConnection: (consumer) => consumer({ executeQuery: run, streamQuery: neverStreamed }),
    })
    return { getExecutor: () => executor, executeQuery: run }
  }

  async commit(): Promise<void> {
    const { rows } = await this.#connection.executeQuery<{ command: string }>(CompiledQuery.raw('commit'))
    // PostgreSQL answers the commit of a failed transaction by rolling back, without an error.
    if (rows[0]?.command === 'ROLLBACK') throw this.#failed ?? new AbortedTransactionError()
  }

  /** Whatever failed first is what went wrong: all that was sent behind it is refused for that alone. */
  async #run<T>(guise: Guise, query: CompiledQuery): Promise<QueryResult<T>> {
    const change = this.#changeTo(guise)
    if (change) this.#connection.executeQuery(change).catch((error: Error) => (this.#failed ??= error))
    try {
      return await this.#connection.executeQuery<T>(query)
    } catch (error) {
      throw (this.#failed ??= error as Error)
    }
  }

  #changeTo(guise: Guise): CompiledQuery | null {
    const sees = 'sees' in guise && guise.sees !== this.#sees ? guise.sees : []
    if (guise.role === this.#role && sees.length === 0) return null
    this.#role = guise.role
    if (sees.length === 0) return CompiledQuery.raw(`set local role ${guise.role}`)
    this.#sees = sees
    const all = [['role', guise.role], ...sees]
    const set = all.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`)
    return CompiledQuery.raw(`select ${set.join(', ')}`, all.flat())
  }
}

const neverStreamed = (): never => {
  throw new Error('Rows are read whole')
}
