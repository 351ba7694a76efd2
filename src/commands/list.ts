import { list as rowsBehind, type Row } from '#workings/figures/figure.ts'
import { columnOf } from '#workings/figures/divide.ts'
import { childNames } from '#workings/read/names.ts'
import { partedThen } from '#workings/read/parted.ts'
import { settingsOf } from '#workings/settings.ts'
import { figureAsked, figureOptions, figureTakes } from './figures/asked.ts'
import { namedParts, partColumns } from './figures/part-words.ts'
import { rows, type Said } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const list = asPerson('list', 'The rows behind a figure: as many counted as the figure says', ['list'], {
  more: 'A child whom the person may not open is a masked row: it counts, and shows nothing of whose it is',
  takes: figureTakes,
  options: figureOptions,
  examples: ["list interviews_in_time --from 2026-04-01 --until 2026-06-30 --as 'Mina Manager'"],
  run: async (ask, given) => {
    const asked = figureAsked(given)
    const found = await ask.read(async (seam) => {
      const all = await seam.asKeeper(async (tx) => rowsBehind(tx, ask.view, await settingsOf(tx, ask.view), asked))
      const names = await childNames(
        seam,
        all.map(({ child }) => child),
      )
      const parts = await namedParts(seam, asked.by, all.map(partOf))
      const open = await seam.opened(all.map(({ child }) => child))
      const unclosed = new Set(await seam.withoutClosed(all))
      const parted = await partedThen(
        seam,
        all.map(({ record }) => record),
      )
      seam.showed({
        action: 'list',
        what: asked.measure.id,
        children: [...open],
        shown: all.length,
      })
      return all.map((row): Said => {
        const may = open.has(row.child) && unclosed.has(row) && !parted.has(row.record)
        const who = may
          ? {
              record: row.record,
              version: row.version,
              child: row.child,
              name: names.get(row.child)?.name ?? null,
              masked: false,
            }
          : { record: null, version: null, child: null, name: null, masked: true }
        const { day, counted, well, left_out, value } = row
        // That it counts is all that a masked row says, as on its page: a day or a team would say who it may be.
        if (!may) return { ...who, day: null, counted, well: null, left_out: null, value: null }
        const by = asked.by.length > 0 ? { by: parts(partOf(row)) } : {}
        return { ...who, day, ...by, counted, well, left_out, value }
      })
    })
    const maskedRows = found.filter(({ masked }) => masked).length
    const after =
      maskedRows > 0
        ? `${maskedRows} masked: ask a divisional manager about a restricted child or record, and a team's manager about its children.`
        : undefined
    const maskedParts = Object.fromEntries(Object.keys(partColumns(asked.by)).map((part) => [part, masks('')]))
    const columns = {
      day: masks(''),
      name: masks('not recorded'),
      ...maskedParts,
      counted: '',
      well: masks('not asked'),
      left_out: masks('no'),
      record: masks(''),
      child: masks(''),
    }
    return rows(found, columns, 'Nothing is counted or left out in this period.', after)

    function partOf(row: Row): Record<string, string> {
      return Object.fromEntries(asked.by.map((way) => [way.id, String(row[columnOf(way) as `by_${string}`])]))
    }
  },
})

const masks = (otherwise: string) => (row: Said) => (row['masked'] === true ? 'masked' : otherwise)
