import { sql } from 'kysely'
import { setting } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import { log } from '#workings/access/log.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { settingsOf, settingOn } from '#workings/settings.ts'
import { one, rows } from './line/answer.ts'
import { asPerson, doneBy } from './line/command.ts'
import { day, needed, readDeclared, reads, text } from './line/option.ts'
import { Mistake } from './line/statuses.ts'
import { knownSettings, readSetting } from './settings/known.ts'

const known = knownSettings(pathways)

export const settings = asPerson(
  'settings',
  'What the authority may set: each with what is declared, what holds, and since when',
  ['configure'],
  {
    also: ['settings list'],
    run: async ({ read, view }) => {
      const dated = await read((seam) => seam.asKeeper((tx) => settingsOf(tx, view)))
      const all = [...known.values()].map(({ key, words, declared }) => ({
        key,
        value: settingOn(dated, key, view.today, declared),
        declared,
        changes: (dated.get(key) ?? []).map(({ from, value }) => ({ from, value })),
        words,
      }))
      return rows(all, { key: '', value: '', declared: '', changes: 'never changed', words: '' }, 'Nothing can be set.')
    },
  },
)

export const settingsSet = doneBy(
  'settings set',
  'Set something from a day, with the reason; what held before stays on record',
  ['configure'],
  {
    more: 'Clocks and figures are then worked out anew; until they are, everything is derived from the records',
    takes: {
      key: needed(
        reads('KEY', 'which setting, as `settings` lists them', (typed) => readDeclared('setting', typed, known)),
      ),
      value: needed(text('VALUE', 'a number, or yes or no')),
    },
    options: {
      from: needed(day('the day from which it holds')),
      why: needed(text('TEXT', 'the reason, which is kept and shown')),
    },
    examples: [
      "settings set prompt.repeat_missing.atLeast 4 --from 2026-04-01 --why 'Agreed at the missing panel' --as administrator",
    ],
    run: async (ask, given) => {
      const { key } = given.key
      const value = valueOf(given.key, given.value)
      const { authority, declarations, saving, reader, at } = ask
      const saved = await asKeeper(ask.db, async (tx) => {
        const { rows } = await sql<{
          subject: string
        }>`select subject from subject where authority = ${authority.authority} and kind = 'authority' order by subject limit 1`.execute(
          tx,
        )
        if (!rows[0]) throw new Mistake(['This authority has no subject of its own to keep settings under'])
        const answers = { key, value: JSON.stringify(value), from: given.from, why: given.why }
        const saved = await putOnRecordIn(tx, declarations, saving, {
          kind: setting,
          subjects: [rows[0].subject],
          answers,
        })
        await log(tx, authority.authority, reader, at, [
          { action: 'command', what: 'settings set', reason: ask.machineWords },
        ])
        return saved
      })
      ask.progress('Working out clocks and figures by the new setting')
      await asKeeper(ask.db, (tx) =>
        rebuildCaches(
          tx,
          declarations,
          { authority: authority.authority, today: ask.realToday, knownAt: null },
          at,
          (done) => ask.progress(`Worked out the ${done}`),
        ),
      )
      return one({ key, value, from: given.from, why: given.why, record: saved.record, by: reader.name })
    },
  },
)

function valueOf(setting: Parameters<typeof readSetting>[0], typed: string): number | boolean | string {
  try {
    return readSetting(setting, typed)
  } catch (error) {
    throw new Mistake([`VALUE ${(error as Error).message}`])
  }
}
