import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import { subjectOf } from '#language/record.ts'
import { mayDo, roles, type RoleId } from '#language/roles.ts'
import { pathways } from '#pathways/index.ts'
import { reading } from '#workings/access/read-as.ts'
import { mayOpen, sightOf } from '#workings/access/sight.ts'
import { asKeeper, type Tx } from '#workings/database.ts'
import { authority } from '../examples/given.ts'
import { keptOf, knownAt, ledger, type Version } from './ledger.ts'
import { lives } from './lives.ts'
import { same } from './same.ts'

const ofChildren = new Set(
  [...pathways.records.values()].filter((kind) => subjectOf(kind) === 'child').map(({ id }) => id),
)
const all = await Promise.all(
  (await lives()).map(async (life) => ({
    ...life,
    now: knownAt(await ledger(life), Date.parse(life.end) + 1e12).filter(({ kind }) => ofChildren.has(kind)),
  })),
)

test('law 5: a person’s own SQL, run as the reader, finds the children that their post lets them see and no other', async () => {
  for (const { world, known, now, end, said } of all) {
    for (const role of Object.keys(roles) as RoleId[]) {
      const may = mayBeSeen(now, end, role, known.workers[0]!, known.teams[0]!)
      const seen = await asReader(world.db, known.workers[0]!, known.teams[0]!, role, end, everyChildIn)
      if (may === 'those of a pathway') continue
      const wanted = [...new Set(now.map(({ subject }) => subject))].filter((id) => may.has(id))
      same(
        seen.filter((id) => wanted.includes(id)),
        wanted,
        `${role}, ${said}`,
      )
      assert.deepEqual(
        seen.filter((id) => !may.has(id)),
        [],
        `${role}, ${said}`,
      )
    }
  }
})

test('law 5: what a reader’s sight says of one child is what the whole of it says, and of nobody else it says anything', async () => {
  for (const { world, now, known, end, said } of all) {
    const children = [...new Set([...now.map(({ subject }) => subject), randomUUID()])]
    for (const role of Object.keys(roles) as RoleId[]) {
      const reader = { worker: known.workers[0]!, name: 'Somebody', role, team: known.teams[0]! }
      await asKeeper(world.db, async (tx) => {
        const look = (among: readonly string[] | null) => sightOf(tx, authority, end, reader, among)
        const whole = await look(null)
        for (const child of children) {
          const few = await look([child])
          assert.equal(mayOpen(few, child), mayOpen(whole, child), `${role} and ${child}, ${said}`)
          assert.notEqual(few.sees, 'all')
          assert.deepEqual(
            children.filter((other) => mayOpen(few, other) && !mayOpen(whole, other)),
            [],
            `${role} and ${child}, ${said}`,
          )
        }
      })
    }
  }
})

test('law 5: what is kept for everybody’s figures, and for finding, is not the reader’s to read', async () => {
  for (const { world, known, end } of all) {
    for (const table of ['figure_part', 'figure_cache', 'search_cache', 'access_log', 'session', 'issue_row']) {
      const looking = asReader(world.db, known.workers[0]!, known.teams[0]!, 'director', end, (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx),
      )
      await assert.rejects(looking, /permission denied/, table)
    }
  }
})

test('law 5: a reader’s SQL cannot add, change or take away', async () => {
  for (const { world, known, end } of all) {
    for (const change of [
      sql`update record set reason = 'mine'`,
      sql`delete from record`,
      sql`insert into answers.merge select * from answers.merge`,
      sql`delete from clock_cache`,
    ]) {
      await assert.rejects(
        asReader(world.db, known.workers[0]!, known.teams[0]!, 'director', end, (tx) => change.execute(tx)),
        /permission denied/,
      )
    }
  }
})

function asReader<T>(
  db: Parameters<typeof reading>[0],
  worker: string,
  team: string,
  role: RoleId,
  end: Instant,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const view = { authority, today: londonDay(end), knownAt: null, reader: { worker, name: 'Somebody', role, team } }
  return reading(db, view, end, (seam) => work(seam.tx))
}

/** Whoever is named as a child in the spine, in any table of answers, or in a clock. */
async function everyChildIn(tx: Tx): Promise<string[]> {
  const tables = [...ofChildren].map((id) => sql`select subject from ${sql.table(`answers.${id}`)}`)
  const { rows } = await sql<{
    subject: string
  }>`select subject from record where subject_kind = 'child' union select child from clock_cache union ${sql.join(tables, sql` union `)}`.execute(
    tx,
  )
  return rows.map(({ subject }) => subject)
}

/** Whom a post may see today, worked out again: by allocation, through merges, and never past a restriction. */
function mayBeSeen(
  now: (Version & { child: string })[],
  end: Instant,
  role: RoleId,
  worker: string,
  team: string,
): ReadonlySet<string> | 'those of a pathway' {
  const today = londonDay(end)
  const holds = ({ said: { from, until } }: Version) =>
    typeof from === 'string' && from <= today && (typeof until !== 'string' || until > today)
  const kept = keptOf(now)
  const readAs = (id: string) => kept.get(id) ?? id
  const restricted = new Set(
    mayDo(role, 'restricted')
      ? []
      : now.filter((one) => one.kind === 'restriction' && holds(one)).map(({ child }) => child),
  )
  const theirs = new Set(
    now
      .filter(
        (one) =>
          one.kind === 'allocation' &&
          holds(one) &&
          (one.said['worker'] === worker || (roles[role].scope === 'team' && one.said['team'] === team)),
      )
      .map(({ child }) => child),
  )
  const scope = roles[role].scope
  // No child of these histories is adopted.
  if (scope === 'archive') return new Set()
  if (scope === 'service') return 'those of a pathway'
  const ids = new Set([...now.map(({ subject }) => subject), ...kept.keys(), ...kept.values()])
  return new Set(
    [...ids].filter(
      (id) => !restricted.has(readAs(id)) && (scope === 'authority' || (scope !== 'none' && theirs.has(readAs(id)))),
    ),
  )
}
