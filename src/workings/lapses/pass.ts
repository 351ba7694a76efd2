import { sql } from 'kysely'
import { addDays, addMonths, day, firstOfMonth, type Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import { fallenBack } from '#language/fallen.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { valuedAs, type Measure } from '#language/measure.ts'
import type { RecordKind, RestsOn } from '#language/record.ts'
import { evidenceLapsed } from '#language/spine/index.ts'
import { baselineMonths } from '#language/trend.ts'
import { idOf } from '#services/ids.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { draftOf } from '../save/draft.ts'
import { putOnRecord } from '../save/put-on-record.ts'
import type { View } from '../view.ts'
import { wholeMonths } from './months.ts'

type Resting = { record: string; child: string; measures: string[]; until: Day }
type Lapse = Resting & { measure: string; month: string; words: string }

/**
 * Marks whatever evidence rests on a measure that has fallen back since, beyond chance. It closes and opens nothing: people
 * do, at the next forum. Each mark has an id made from what it is of, so that a repeated pass adds nothing.
 * @returns how many were newly marked
 */
export async function markLapses(
  db: Database,
  declarations: Declarations,
  authority: number,
  at: Instant,
): Promise<number> {
  const view: View = { authority, today: londonDay(at), knownAt: null }
  const found = await asKeeper(db, (tx) => lapsesIn(tx, declarations, view))
  for (const { record, child, measure, month, words } of found) {
    const answers = {
      measure,
      month,
      words: `${declarations.measures.get(measure)!.name}: ${words}`,
      noticed_on: view.today,
    }
    const saving = { authority, today: view.today, now: at, worker: null }
    const newRecord = idOf('evidence lapsed', record, measure)
    await putOnRecord(
      db,
      declarations,
      saving,
      draftOf(evidenceLapsed, [child], answers, { about: record, newRecord, source: 'noticed' }),
    )
  }
  return found.length
}

async function lapsesIn(tx: Tx, declarations: Declarations, view: View): Promise<Lapse[]> {
  const lapses: Lapse[] = []
  for (const kind of declarations.records.values()) {
    const { restsOn } = kind.options
    if (!restsOn) continue
    for (const one of await restingOn(tx, view, kind, restsOn)) {
      const lapse = await lapseOf(tx, declarations, view, one)
      if (lapse) lapses.push(lapse)
    }
  }
  return lapses
}

/** What rests on a measure, is whole, and has not lapsed yet. */
async function restingOn(tx: Tx, view: View, kind: RecordKind, rests: RestsOn): Promise<Resting[]> {
  const { rows } = await sql<Resting>`
    select e.record, e.child, e.${sql.ref(rests.measures)} as measures, e.${sql.ref(rests.until)} as until
    from ${facts(kind, view)} e
    where e.state <> 'incomplete' and e.${sql.ref(rests.measures)} is not null and e.${sql.ref(rests.until)} is not null
      and not exists (select from ${facts(evidenceLapsed, view)} l where l.about = e.record)
    order by e.record`.execute(tx)
  return rows
}

async function lapseOf(tx: Tx, declarations: Declarations, view: View, one: Resting): Promise<Lapse | null> {
  for (const id of one.measures) {
    const measure = declarations.measures.get(id)
    const fallen = measure && (await fallenSince(tx, view, measure, day(one.until)))
    if (fallen) return { ...one, measure: id, ...fallen }
  }
  return null
}

async function fallenSince(tx: Tx, view: View, measure: Measure, until: Day) {
  const endsMonth = firstOfMonth(addDays(until, 1))
  const held = await wholeMonths(tx, view, measure, {
    from: addMonths(endsMonth, -baselineMonths),
    until: addDays(endsMonth, -1),
  })
  const since = await wholeMonths(tx, view, measure, { from: endsMonth, until: view.today })
  return fallenBack(held, since, measure.better, valuedAs(measure))
}
