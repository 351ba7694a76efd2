import { sql } from 'kysely'
import { endOfDay, startOfDay } from '#language/instant.ts'
import { workerDetails } from '#language/spine/index.ts'
import { facts } from '#workings/facts.ts'
import { rows } from './line/answer.ts'
import { cutReasons, type LogRow } from '#workings/read/log.ts'
import { asPerson } from './line/command.ts'
import { day, id, whole } from './line/option.ts'

type Entry = {
  at: string
  worker: string | null
  name: string | null
  role: string
  action: LogRow['action']
  what: string
  children: string[]
  shown: number
  reason: string | null
}

export const log = asPerson('log', 'Who read, searched, listed or did what, and when; the newest first', ['audit'], {
  options: {
    person: id('WORKER', 'only what this worker did; `people` shows ids'),
    child: id('CHILD', 'only what showed this child'),
    from: day('the first day'),
    until: day('the last day'),
    most: whole('N', 'at most so many entries; 1,000 where nothing is said', 1, 1_000_000),
  },
  run: async ({ read, view, reader }, given) => {
    const found = await read(async (seam) => {
      const all = await seam.asKeeper(
        async (tx) =>
          (
            await sql<Entry>`
        select l.at, l.worker, w.name, l.role, l.action, l.what, l.children, l.shown, l.reason from access_log l
        left join lateral (select name from ${facts(workerDetails, view)} w where w.child = l.worker limit 1) w on true
        where l.authority = ${view.authority}
          ${given.person === undefined ? sql`` : sql`and l.worker = ${given.person}::uuid`}
          ${given.child === undefined ? sql`` : sql`and l.children @> array[${given.child}::uuid]`}
          ${given.from === undefined ? sql`` : sql`and l.at >= ${startOfDay(given.from)}::timestamptz`}
          ${given.until === undefined ? sql`` : sql`and l.at < ${endOfDay(given.until)}::timestamptz`}
        order by l.at desc, l.entry desc limit ${given.most ?? 1000}`.execute(tx)
          ).rows,
      )
      // Whoever may read the log may not for that reason know who every child in it is.
      const open = await seam.opened(all.flatMap(({ children }) => children))
      return (await cutReasons(seam, all)).map(({ children, ...entry }) => ({
        ...entry,
        children: children.filter((child) => open.has(child)),
        masked: children.filter((child) => !open.has(child)).length,
      }))
    })
    return rows(
      found,
      { at: '', name: 'nobody', role: '', action: '', what: '', shown: '', reason: 'no reason given' },
      `No entry that ${reader.name} asked for.`,
    )
  },
})
