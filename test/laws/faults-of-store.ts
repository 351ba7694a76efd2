import { at, type Fault } from './fault.ts'

const restoring = 'test/backup/restore.test.ts'
const damaged = 'test/backup/damaged.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  ...at('store', '', [test], says, find, plant),
  file: `src/${file}`,
})

export const faultsOfStore: readonly Fault[] = [
  of(
    'workings/audit/sealing.ts',
    'test/log/sealing.test.ts',
    'A seal of which nobody heard is not looked for',
    '    for (const file of sure) unsure.add(file)\n',
    '',
  ),
  of(
    'workings/backup/take.ts',
    restoring,
    'A backup is many pictures',
    "isolation: 'repeatable read'",
    "isolation: 'read committed' as never",
  ),
  of('workings/backup/contents.ts', restoring, 'Sessions come back', "'public.session'", "'public.sessions'"),
  of(
    'services/backup/sealed.ts',
    damaged,
    'A piece does not say its place',
    'bytes.writeUIntBE(place, 5, 6)',
    'bytes.writeUIntBE(0, 5, 6)',
  ),
  of('services/backup/sealed.ts', damaged, 'The last piece is as any', 'last ? 1 : 0', 'last ? 1 : 1'),
  of(
    'services/backup/sealed.ts',
    damaged,
    'What does not open is taken as it is',
    '    return null\n',
    '    return plain\n',
  ),
  of(
    'services/backup/header.ts',
    damaged,
    'A header is not held against its digest',
    'given !== digest(start.subarray(0, said))',
    'given === undefined',
  ),
  of(
    'services/postgres/empty.ts',
    restoring,
    'A restore writes over what is there',
    'if (rowCount !== 0)',
    'if (rowCount === null)',
  ),
  of(
    'workings/backup/fill.ts',
    damaged,
    'A restore is many transactions',
    'this.#link = await unlinked(this.#db)',
    "this.#link = await unlinked(this.#db); await this.#db.query('commit; begin')",
  ),
  of(
    'workings/backup/heads.ts',
    restoring,
    'Seals that were lost are not told',
    "if (beyond > 0) lines.push({ is: 'restored', ...head })",
    "if (beyond < 0) lines.push({ is: 'restored', ...head })",
  ),
  of(
    'workings/backup/heads.ts',
    restoring,
    'The heads stay behind',
    'if (line && line.seal <= seal)',
    'if (line && line.seal < 0)',
  ),
  of(
    'workings/backup/nightly.ts',
    'src/workings/backup/nightly.test.ts',
    'A night that was missed is not made up',
    'const made = last !== null && last.at >= due',
    'const made = last !== null',
  ),
  of(
    'workings/backup/standing.ts',
    'src/workings/backup/nightly.test.ts',
    'Nobody is told that a backup is old',
    'else if (missed)',
    'else if (missed && drill?.at === since)',
  ),
  of(
    'services/backup/folder.ts',
    'test/backup/nightly.test.ts',
    'Backups are kept for ever',
    'for (const { file } of old) await rm',
    'for (const { file } of old.slice(0, 0)) await rm',
  ),
  of(
    'services/queue.ts',
    'test/jobs/taken-up.test.ts',
    'A killed job is left to its next time',
    'heartbeatSeconds: missedAfter,',
    '',
  ),
  of(
    'services/postgres/pool.ts',
    'test/store/pool.test.ts',
    'A connection that is lost in use ends the program',
    "pool.on('connect', (client) => void client.on('error', () => {}))",
    '',
  ),
  of(
    'services/postgres/watch.ts',
    'test/store/watch.test.ts',
    'A PostgreSQL that cannot be started is given up',
    'await pause(untilTriedAgain)',
    "throw new Error('gave up')",
  ),
  of(
    'screens/front/out-of-reach.ts',
    'src/screens/front/out-of-reach.test.ts',
    'Whoever sent a form is told that it was not saved',
    "sent ? 'This is not known to be saved'",
    "sent ? 'This was not saved'",
  ),
  of(
    'workings/save/save.ts',
    'test/store/pressed-again.test.ts',
    'A form that is sent again is saved again',
    'if (already) return',
    'if (already && !already) return',
  ),
  of(
    'workings/backup/brought-back.ts',
    'test/store/to-a-moment.test.ts',
    'Whoever had signed out is signed in by PostgreSQL’s own archive',
    "'delete from session'",
    "'select from session where false'",
  ),
  of(
    'services/postgres/migrate.ts',
    'test/store/released.test.ts',
    'A migration is told as done before it is',
    'await db.query(next.sql).catch',
    "await db.query('insert into migration (name, sha256) values ($1, $2)', [next.name, next.sha256]); await db.query('commit; begin'); await db.query('delete from migration where name = $1', [next.name]); await db.query(next.sql).catch",
  ),
  of(
    'workings/backup/settle.ts',
    restoring,
    'Mail that waited is sent as if for the first time',
    'await mailInDoubt(tx)',
    '',
  ),
  of(
    'workings/save/lock.ts',
    'src/screens/front/lost-connection.test.ts',
    'A save begins a question, and waits for another before anybody hears of it',
    `  let asked = [...new Set([...subjects, ...(await cited())])]
  const settling`,
    `  const early = sql\`select from authority for share\`.execute(tx)
  let asked = [...new Set([...subjects, ...(await cited())])]
  await early
  const settling`,
  ),
  of(
    'exchange/stage/connection.ts',
    'src/screens/front/lost-connection.test.ts',
    'A stop of an import that fails is heard by nobody',
    '[pid]).catch(() => {})',
    '[pid])',
  ),
  of(
    'workings/one-connection.ts',
    'src/workings/one-connection.test.ts',
    'Questions of a connection that copies are sent side by side',
    'before.then(() => send(...given))',
    'send(...given)',
  ),
  of(
    'workings/wrong-kind.ts',
    'src/workings/wrong-kind.test.ts',
    'Half a letter is kept as something else',
    '&& words.isWellFormed()',
    '',
  ),
]
