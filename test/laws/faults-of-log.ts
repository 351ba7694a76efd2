import { at, type Fault } from './fault.ts'

const tampering = 'test/log/tampering.test.ts'
const sealing = 'test/log/sealing.test.ts'
const unlogged = 'test/log/unlogged.test.ts'
const unloggedCommands = 'test/log/unlogged-commands.test.ts'

const signs = 'src/screens/signs/signs.test.ts'
const year = 'test/signs/year.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault =>
  at('log', file, [test], says, find, plant)
const migrated = (says: string, find: string, plant: string): Fault => ({
  ...of('', sealing, says, find, plant),
  file: 'db/0022-sealed-log.sql',
})

export const faultsOfLog: readonly Fault[] = [
  of('access/read-as.ts', unlogged, 'A page is answered before it is logged', 'await log(tx,', 'void log(db,'),
  of(
    'access/read-as.ts',
    unloggedCommands,
    'A command prints before it is logged',
    'const result = await work(seam)',
    'const result = await work(seam)\n      if (seam.entries.some(({ action }) => action === "command")) return result',
  ),
  of(
    'audit/seal.ts',
    sealing,
    'A seal takes only what was made after the seal before it',
    'where authority = $1 order by entry limit',
    'where authority = $1 and entry > all (select s.entries[s.count] from log_seal s where s.authority = $1) order by entry limit',
  ),
  of('audit/sealing.ts', sealing, 'A head that a crash left out stays out', '?? 0) + 1)', '?? 0) + 2)'),
  of('audit/blank.ts', sealing, 'A removal says nothing of what it blanked', 'records: blanked', 'records: []'),
  of('audit/verify.ts', sealing, 'Blanking needs no removal', 'if (!found.removed.has(entry))', 'if (false)'),
  of(
    'audit/verify.ts',
    tampering,
    'Entries are not held against their seals',
    'if (!digestOfEntry(authority, row)',
    'if (!digest',
  ),
  of(
    'audit/entry.ts',
    tampering,
    'A reason is no part of the digest',
    'shown, reason, as_at, known_at])',
    'shown, as_at, known_at])',
  ),
  of(
    'audit/verify.ts',
    tampering,
    'An entry that is gone is passed over',
    'if (!row)',
    'if (!row) return\n    if (!row)',
  ),
  of(
    'audit/verify.ts',
    tampering,
    'An entry that was put in is passed over',
    'of unsealed)',
    'of unsealed.slice(0, 0))',
  ),
  of(
    'audit/verify.ts',
    tampering,
    'A seal is not held against its own digest',
    'if (!digestOfSeal(seal)',
    'if (!seal.digest',
  ),
  of(
    'audit/verify.ts',
    tampering,
    'A seal need not follow the one before',
    'else if (!seal.previous.equals',
    'else if (seal.digest.equals',
  ),
  of(
    'audit/heads-compared.ts',
    tampering,
    'A seal is not held against its head',
    'if (kept.equals(seal.digest)) return',
    'if (kept) return',
  ),
  of(
    'audit/heads-compared.ts',
    tampering,
    'A seal may lack its head',
    'if (first !== undefined &&',
    'if (first === null &&',
  ),
  of(
    'audit/heads-compared.ts',
    tampering,
    'The database may be older than its heads',
    'if (lastHead > lastSeal)',
    'if (lastHead < 0)',
  ),
  migrated(
    'The keeper may change what was logged',
    'grant select on log_seal to throughline_keeper;',
    'grant select on log_seal to throughline_keeper; grant update on access_log to throughline_keeper;',
  ),
  of(
    'access/refused.ts',
    signs,
    'An attempt is logged without whose record it was',
    "kind = 'child' and subject =",
    "kind = '' and subject =",
  ),
  of('signs/pass.ts', signs, 'A day is looked at before it has ended', 'addDays(londonDay(at), -1)', 'londonDay(at)'),
  of('signs/looks.ts', signs, 'A refused attempt is no sign', "'export', 'refused')", "'export')"),
  of(
    'read/signs.ts',
    signs,
    'A reviewer is asked about themselves',
    's.worker <> ${reader.worker}::uuid',
    's.worker is not null',
  ),
  of(
    'signs/rules.ts',
    year,
    'A former case is one that ended just now',
    'a.until <= k.on_day -',
    'a.until > k.on_day -',
  ),
  of('signs/rules.ts', year, 'Whoever has a relative’s name is nobody', 'lower(trim(r.who)) =', 'r.who ='),
  of(
    'signs/looks.ts',
    year,
    'The children of one’s own team are others',
    'p.worker = k.worker and p.team = a.team',
    'p.worker = k.worker and p.team is null',
  ),
]
