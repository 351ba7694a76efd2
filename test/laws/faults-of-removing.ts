import { at, type Fault } from './fault.ts'

const removing = 'test/removing/removing.test.ts'
const reaching = 'test/removing/reaching.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault =>
  at('3', `removing/${file}`, [test], says, find, plant)

const timed = 'src/screens/removal/retention.test.ts'
const restored = 'test/removing/restored.test.ts'

export const faultsOfRemoving: readonly Fault[] = [
  of(
    'answer.ts',
    removing,
    'Whoever asked may agree',
    'if (asked.asked_by === reader.worker)',
    'if (asked.removal === reader.worker)',
  ),
  {
    ...of(
      '',
      removing,
      'The database takes one person for two',
      "check (answer <> 'agreed' or by_worker <> asked_by)",
      'check (by_worker is not null)',
    ),
    file: 'db/0035-removals.sql',
  },
  of(
    'answer.ts',
    removing,
    'What is agreed to need not be what was shown',
    'if (digestOf(reach) !== seen)',
    'if (digestOf(reach) === seen + seen)',
  ),
  of('ask.ts', removing, 'A reason may repeat what is to go', '...(repeats', '...(repeats && said === ""'),
  of(
    'places.ts',
    removing,
    'Rows of lists that went out stay',
    "update issue_line set cells = '[]'",
    'update issue_line set cells = cells',
  ),
  of('places.ts', removing, 'Agencies behind figures stay', 'set agency = null', 'set agency = agency'),
  of('places.ts', removing, 'Messages stay', "set subject = '', body = ''", 'set subject = subject, body = body'),
  of(
    'places.ts',
    removing,
    'Files stay',
    'delete from document where ${where}',
    'update document set saved = false where ${where}',
  ),
  of('answer.ts', removing, 'Messages stay in the outbox folder', 'await dropMail(', 'void ('),
  of('apply.ts', removing, 'The log keeps what a reason repeated', 'await blankLogged(', 'void ('),
  of('apply.ts', removing, 'Caches keep what was removed', 'await refreshAfter(', 'void ('),
  of(
    'plan.ts',
    removing,
    'What the record says now may go alone',
    "reach.rows.some(({ recorded_until }) => recorded_until === 'infinity')",
    'reach.rows.length === 0',
  ),
  of('apply.ts', removing, 'No marker stays', 'await mark(', 'void ('),
  of(
    'again.ts',
    reaching,
    'A restored store has it again',
    '.filter(({ removal }) => !made.has(removal))',
    '.filter(({ removal }) => made.has(removal))',
  ),
  of('answer.ts', reaching, 'A removal is not kept outside the store', 'await appendRemoval(', 'void ('),
  of('hold-nothing.ts', reaching, 'A table is forgotten', "  session: 'Who is signed in',\n", ''),
  {
    ...of('', restored, 'A restore makes no removal again', '= [removedSince]', '= [removedSince].slice(1)'),
    file: 'src/workings/backup/after-restore.ts',
  },
  at(
    '3',
    'retention/dates.ts',
    [timed],
    'The rule that keeps it shortest holds',
    'order by e.child, e.until desc, e.rule',
    'order by e.child, e.until, e.rule',
  ),
  at(
    '3',
    'retention/dates.ts',
    [timed],
    'A record goes a day too soon',
    'where until <= ${view.today}::date order',
    'where until <= ${view.today}::date + 1 order',
  ),
  at(
    '3',
    'retention/dates.ts',
    [timed],
    'Years are not the authority’s to set',
    'settingOn(settings, retentionKey(rule), view.today, rule.years)',
    'settingOn(settings, `not.${retentionKey(rule)}`, view.today, rule.years)',
  ),
  at(
    '3',
    'retention/must-be-over.ts',
    [timed],
    'A hold holds nothing',
    'if (holds.length === 0) return',
    'if (holds.length >= 0) return',
  ),
  of('answer.ts', timed, 'A hold that came since the asking holds nothing', 'await mustNotBeHeld(', 'void ('),
  at(
    '3',
    'retention/must-be-over.ts',
    [timed],
    'It is asked for before its day',
    'return latest.until <= view.today ? null',
    'return latest.until > "" ? null',
  ),
]
