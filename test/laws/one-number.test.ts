import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMonth, byTeam } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import { addHours, londonDay } from '#language/instant.ts'
import { roles, type RoleId } from '#language/roles.ts'
import { missingMeasures } from '#pathways/missing/measures.ts'
import { reading } from '#workings/access/read-as.ts'
import { kept } from '#workings/caches/reads.ts'
import { asKeeper } from '#workings/database.ts'
import { figure, list } from '#workings/figures/figure.ts'
import { settingsOf } from '#workings/settings.ts'
import { authority } from '../examples/given.ts'
import { figuresAt } from './issuing.ts'
import { lives } from './lives.ts'
import { same } from './same.ts'

const all = await lives()
const ever = { from: day('1990-01-01'), until: day('2045-12-31') }

test('law 7: a figure that is kept, the same figure derived, and the list behind it are one number', async () => {
  for (const { world, end, said } of all) {
    const view = { authority, today: londonDay(end), knownAt: null }
    for (const measure of missingMeasures.filter(kept)) {
      const [parts, rows] = await asKeeper(world.db, async (tx) => {
        const settings = await settingsOf(tx, view)
        const by = [byMonth, byTeam]
        return [
          await figure(tx, view, settings, { measure, ...ever, by }),
          await list(tx, view, settings, { measure, ...ever }),
        ] as const
      })
      const cached = await world.rows<{ at: string; counted: number; well: number; left_out: number }>(
        "select to_char(month, 'YYYY-MM') || ' ' || team as at, counted, well, left_out from figure_cache where measure = $1 and (counted, well, left_out) <> (0, 0, 0)",
        [measure.id],
      )
      const derived = parts.map(
        ({ at, counted, well, leftOut }) =>
          `${at['month']} ${at['team']} ${counted} ${well ?? 0} ${total(Object.values(leftOut))}`,
      )
      same(
        cached.map((one) => `${one.at} ${one.counted} ${one.well} ${one.left_out}`),
        derived,
        `${measure.id} of ${said}`,
      )
      assert.equal(
        rows.filter(({ counted }) => counted).length,
        total(cached.map(({ counted }) => counted)),
        `${measure.id} of ${said}`,
      )
    }
  }
})

test('law 7: whoever asks, in whatever role, is told the same', async () => {
  for (const { world, known, end, said } of all) {
    const told = await asKeeper(world.db, (tx) => figuresAt(tx, end))
    for (const role of Object.keys(roles) as RoleId[]) {
      const reader = { worker: known.workers[0]!, name: 'Somebody', role, team: known.teams[0]! }
      const view = { authority, today: londonDay(end), knownAt: end, reader }
      assert.deepEqual(
        await reading(world.db, view, end, (seam) => seam.asKeeper((tx) => figuresAt(tx, end))),
        told,
        `${role}, ${said}`,
      )
    }
  }
})

test('law 7: the same question from the same point of view has the same answer after everything that is saved later', async () => {
  for (const { world, known, end, said } of all) {
    const told = await asKeeper(world.db, (tx) => figuresAt(tx, end))
    for (const [at, { record, draft }] of known.saved.slice(0, 12).entries()) {
      const saying = {
        record,
        reason: 'Put right later',
        recordedAt: addHours(end, at + 1),
        ...(draft.about ? { about: draft.about } : {}),
        ...(at % 2 ? { become: 'withdrawn' as const } : {}),
      }
      await world.save(draft.kind, draft.subjects, draft.answers, saying).catch(() => {})
    }
    for (const child of known.children.slice(0, 4))
      await world.missing(child, '2026-02-01 20:00', '2026-02-02 08:00', { recordedAt: addHours(end, 20) })
    assert.deepEqual(await asKeeper(world.db, (tx) => figuresAt(tx, end)), told, said)
    assert.notDeepEqual(
      await asKeeper(world.db, (tx) => figuresAt(tx, addHours(end, 48))),
      told,
      `something changed since: ${said}`,
    )
  }
})

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)
