import { at, type Fault } from './fault.ts'

const restoring = 'test/backup/restore.test.ts'
const damaged = 'test/backup/damaged.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  ...at('store', '', [test], says, find, plant),
  file: `src/${file}`,
})

export const faultsOfStore: readonly Fault[] = [
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
    'workings/backup/restore.ts',
    damaged,
    'A restore is many transactions',
    'await filling.linked()',
    "await filling.linked(); await db.query('commit; begin')",
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
]
