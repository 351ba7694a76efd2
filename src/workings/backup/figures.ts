import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { addDays, type Day } from '#language/day.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { figure } from '../figures/figure.ts'
import { definitionOf } from '../publish/definition.ts'
import { settingsOf } from '../settings.ts'

/** A figure of one year, as it was worked out when a backup was made. */
export type Told = {
  authority: number
  measure: string
  definition: string
  from: Day
  until: Day
  counted: number
  well: number | null
}

const few = 6
const aYear = 365

/** Of every authority in the store. */
export async function figuresNow(tx: Tx, declarations: Declarations, today: Day): Promise<Told[]> {
  const told: Told[] = []
  const { rows } = await sql<{ authority: number }>`select authority from authority order by authority`.execute(tx)
  const [from, until] = [addDays(today, -aYear), today]
  for (const { authority } of rows)
    for (const measure of [...declarations.measures.values()].slice(0, few)) {
      const definition = definitionOf(measure, until)
      const at = { authority, measure: measure.id, definition, from, until }
      told.push({ ...at, ...(await derived(tx, declarations, at)) })
    }
  return told
}

/** The figures that are no longer what they were, in words. One whose definition has changed since says nothing either way. */
export async function figuresThatDiffer(
  db: Database,
  declarations: Declarations,
  told: readonly Told[],
): Promise<{ compared: number; words: string[] }> {
  const words: string[] = []
  let compared = 0
  await asKeeper(db, async (tx) => {
    for (const one of told) {
      const measure = declarations.measures.get(one.measure)
      if (!measure || definitionOf(measure, one.until) !== one.definition) continue
      compared += 1
      const { counted, well } = await derived(tx, declarations, one)
      if (counted !== one.counted || well !== one.well)
        words.push(
          `${measure.name}, ${one.from} to ${one.until}: ${said(one)} when the backup was made, and ${said({ counted, well })} after it was restored`,
        )
    }
  })
  return { compared, words }
}

async function derived(
  tx: Tx,
  declarations: Declarations,
  { authority, measure, from, until }: Omit<Told, 'counted' | 'well' | 'definition'>,
): Promise<Pick<Told, 'counted' | 'well'>> {
  const view = { authority, today: until, knownAt: null }
  const asked = { measure: declarations.measures.get(measure)!, from, until }
  const parts = await figure(tx, view, await settingsOf(tx, view), asked)
  const { counted, well } = parts[0] ?? { counted: 0, well: null }
  return { counted, well }
}

const said = ({ counted, well }: Pick<Told, 'counted' | 'well'>): string =>
  well === null ? `${counted} counted` : `${well} of ${counted}`
