import { at, type Fault } from './fault.ts'

const matrix = 'test/access/matrix.test.ts'
const locks = 'test/access/two-locks.test.ts'

const crawl = 'test/access/crawl.test.ts'
const alike = 'test/access/alike.test.ts'
const adoption = 'src/screens/archive/adoption.test.ts'
const commands = 'test/access/commands.test.ts'
const emergency = 'src/screens/emergency/emergency.test.ts'
const restrictedRecords = 'test/access/restricted-records.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault =>
  at('access', file, [test], says, find, plant)

const imported = (says: string, find: string, plant: string): Fault => ({
  ...of('', adoption, says, find, plant),
  file: 'src/exchange/plan/sealed.ts',
})

export const faultsOfAccess: readonly Fault[] = [
  of(
    'access/reading.ts',
    locks,
    'What the keeper read is not asked after as the reader',
    'this.#rows.shows(child) && this.mayOpen(child)',
    'this.mayOpen(child)',
  ),
  of(
    'access/reading.ts',
    locks,
    'What the reader read is not cut at the seam',
    'this.#rows.shows(child) && this.mayOpen(child)',
    'this.#rows.shows(child)',
  ),
  of(
    'access/reading.ts',
    locks,
    'Row security is told what the seam says',
    'ids.filter((id) => mayOpen(this.#sight, id))',
    'ids.filter((id) => this.mayOpen(id))',
  ),
  of('read/lists.ts', locks, 'A list has one lock', 'await seam.cut(rows, ({ child }) => child)', 'rows'),
  of(
    'read/answers.ts',
    locks,
    'A record that is read as the reader has one lock',
    '!isChilds(row) || (open.has(row.subject) && ',
    '!isChilds(row) || (open.size >= 0 && ',
  ),
  {
    ...of('', locks, 'Whom a reader may open is not held to by row security', 'enable row level', 'disable row level'),
    file: 'db/0027-two-locks.sql',
  },
  of(
    'access/sight.ts',
    adoption,
    'A sealed record is restricted, and no more',
    "mayDo(reader.role, 'adoption archive')\n      ? []\n      : [sql`select 'kept' as what, child from (${sealed",
    "true\n      ? []\n      : [sql`select 'kept' as what, child from (${sealed",
  ),
  of(
    'access/sealed.ts',
    adoption,
    'Withdrawing the seal alone opens a record that has a new identity',
    ' union select child from ${facts(adoptedAs, view, whose)} b`',
    '`',
  ),
  of(
    'read/log.ts',
    adoption,
    'The access log finds a sealed child by an old number',
    "and word = ${word} and ${unsealed(now, sql.ref('search_cache.child'))}",
    'and word = ${word}',
  ),
  of('read/whom-to-ask.ts', adoption, 'A masked row says which team it was', '!seam.sight.hidden.has(child)', 'true'),
  of(
    'read/withheld.ts',
    commands,
    'A command shows an address that is not to be disclosed',
    "return 'address'",
    'return null',
  ),
  {
    ...of('', crawl, 'A fault is logged with the value that it went wrong with', '(thing ? whole : \'"…"\')', 'whole'),
    file: 'src/services/log.ts',
  },
  imported('An import finds a sealed child by the old number', "set how = 'sealed'", "set how = 'known'"),
  of(
    'access/reading.ts',
    alike,
    'What is hidden asks fewer questions than what is not there',
    'await this.#rows.ask(children, this.#sight)',
    'await this.#rows.ask(children.filter((child) => this.mayOpen(child)), this.#sight)',
  ),
  of('access/sight.ts', matrix, 'A relative’s record is open', 'a."is" = \'relative\'', 'a."is" = \'nobody\''),
  of(
    'access/sight.ts',
    matrix,
    'A restriction holds from the day that is looked from',
    'const now: View = { authority, today: londonDay(at), knownAt: null }',
    "const now: View = { authority, today: '2026-05-23' as View['today'], knownAt: null }",
  ),
  of(
    'access/row-security.ts',
    restrictedRecords,
    'Row security is not told which records are closed',
    "['throughline.closed', [...closed].join(' ')]",
    "['throughline.closed', [...closed].join(' ').slice(0, 0)]",
  ),
  of(
    'read/answers.ts',
    restrictedRecords,
    'The seam alone leaves a restricted record open',
    '(open.has(row.subject) && !seam.closes(row.record))',
    'open.has(row.subject)',
  ),
  of(
    'access/reading.ts',
    restrictedRecords,
    'A list names a restricted record',
    'return this.withoutClosed(rows.filter((row) => open.has(childOf(row))))',
    'return rows.filter((row) => open.has(childOf(row)))',
  ),
  of(
    'access/closed.ts',
    restrictedRecords,
    'What belongs to a restricted record stays open',
    'and r.about = c.record',
    'and r.about = c.record and false',
  ),
  of(
    'access/closed.ts',
    restrictedRecords,
    'A restriction that nobody lifts is lifted for one in an emergency',
    'opened === null\n      ? sql``',
    'opened !== null\n      ? sql``',
  ),
  {
    ...of(
      '',
      restrictedRecords,
      'A restricted record is named in the list behind a figure',
      'open.has(row) && !parted',
      '!parted',
    ),
    file: 'src/screens/measure/rows.ts',
  },
  {
    ...of(
      '',
      restrictedRecords,
      'One table of what is said about children lacks the lock on restricted records',
      'create policy closed on answers.strategy_discussion as restrictive',
      'create policy closed on answers.strategy_discussion as permissive',
    ),
    file: 'db/0054-restricted-records.sql',
  },
  {
    ...of(
      '',
      emergency,
      'The letter about an opening waits for longer than a minute',
      "{ name: 'mail', when: '* * * * *'",
      "{ name: 'mail', when: '*/5 * * * *'",
    ),
    file: 'src/jobs.ts',
  },
  of(
    'mail/queue.ts',
    emergency,
    'A letter is first tried a while after it was queued',
    "else 'queued' end, ${at}::timestamptz",
    "else 'queued' end, ${at}::timestamptz + interval '2 minutes'",
  ),
  of(
    'facts.ts',
    restrictedRecords,
    'A list of children counts a restricted record',
    'closed === undefined || closed.size === 0',
    'closed === undefined || closed.size >= 0',
  ),
  of(
    'read/story.ts',
    restrictedRecords,
    'A child’s page counts a restricted record among its kind',
    '${theirs} ${notClosed(seam)}',
    '${theirs}',
  ),
]
