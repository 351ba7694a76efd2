import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { asKeeper } from '#workings/database.ts'
import { clocksOf, type Clock } from '#workings/clocks/derive.ts'
import { settingsOf } from '#workings/settings.ts'
import { authority } from '../examples/given.ts'
import { clocksByHand } from './clock-by-hand.ts'
import { ledger } from './ledger.ts'
import { lives } from './lives.ts'
import { same } from './same.ts'

const all = await Promise.all((await lives()).map(async (life) => ({ ...life, versions: await ledger(life) })))

test('every clock that is kept is the one that a second reading of the records finds', async () => {
  for (const { world, versions, said } of all) {
    const found = (await world.rows<Clock>('select * from clock_cache')).map(lineOf)
    assert.ok(new Set(found.map((line) => line.split(' | ').at(-1))).size > 2, `several outcomes: ${said}`)
    same(found, clocksByHand(versions, Date.parse('2100-01-01')), said)
  }
})

test('every clock as it was known at a past moment is the one that a second reading of that moment finds', async () => {
  for (const { world, versions, told, said } of all) {
    const moments = [
      ...told.map(({ knownAt }) => knownAt),
      instant('2026-02-01T12:00:00Z'),
      instant('2026-03-10T12:00:00Z'),
    ]
    for (const knownAt of moments) {
      const view = { authority, today: day('2026-12-01'), knownAt }
      const found = await asKeeper(world.db, async (tx) => {
        const settings = await settingsOf(tx, view)
        const clocks: Clock[] = []
        for (const timescale of pathways.timescales.values())
          clocks.push(...(await clocksOf(timescale, view, settings).execute(tx)).rows)
        return clocks
      })
      same(found.map(lineOf), clocksByHand(versions, Date.parse(knownAt)), `as known at ${knownAt}, ${said}`)
    }
  }
})

function lineOf(clock: Clock): string {
  const at = (moment: string | null) => (moment === null ? '-' : new Date(moment).toISOString())
  const {
    timescale,
    child,
    start_record,
    started_day,
    started_at,
    due_day,
    due_at,
    local_due_day,
    end_record,
    ended_day,
    ended_at,
    ending,
    ending_words,
    outcome,
  } = clock
  return `${timescale} ${[child, start_record, started_day, at(started_at), due_day ?? '-', at(due_at), local_due_day ?? '-', end_record ?? '-', ended_day ?? '-', at(ended_at), ending ?? '-', ending_words ?? '-', outcome ?? '-'].join(' | ')}`
}
