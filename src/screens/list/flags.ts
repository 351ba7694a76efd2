import { sql } from 'kysely'
import { exploitationFlag } from '#pathways/missing/records.ts'
import { facts } from '#workings/facts.ts'
import { pageOf } from '#workings/read/lists.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { choicesOf, chosenWords, orderBy } from './choices.ts'
import type { ListCell, ListKind } from './kind.ts'

type Flag = {
  record: string
  child: string
  of: string | null
  level: string | null
  from: string
  until: string | null
  reviewer: string | null
}

export const flagList: ListKind = {
  id: 'exploitation-flags',
  name: 'Exploitation flags',
  meaning: 'Children flagged as at risk of exploitation, with who reviewed it.',
  things: 'flags',
  empty: 'No child in your scope has such a flag.',
  columns: [
    { name: 'Of', kind: 'text' },
    { name: 'Level', kind: 'text' },
    { name: 'Since', kind: 'day', sort: 'from' },
    { name: 'Taken off', kind: 'day' },
    { name: 'Reviewed by', kind: 'text' },
  ],
  filters: () => [
    { name: 'of', label: 'Of', kind: 'choice', items: choicesOf(exploitationFlag, 'of') },
    { name: 'level', label: 'Level', kind: 'choice', items: choicesOf(exploitationFlag, 'level') },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      items: [
        { value: 'on', text: 'In force' },
        { value: 'off', text: 'Taken off' },
      ],
      otherwise: 'on',
    },
  ],
  async find({ seam, chosen, sort, most, skip }) {
    const { view } = seam
    const on = sql`l."from" <= ${view.today}::date and (l.until is null or l.until > ${view.today}::date)`
    const where = [
      chosen['state'] === 'off' ? sql`not (${on})` : on,
      ...(chosen['of'] ? [sql`l."of" = ${chosen['of']}`] : []),
      ...(chosen['level'] ? [sql`l.level = ${chosen['level']}`] : []),
    ]
    const order = orderBy(sort, { from: sql`l."from"` }, sql`l."from" desc, l.record`)
    const page = await pageOf<Flag>(seam, sql`select a.* from ${facts(exploitationFlag, seam.cutView, seam.seen)} a`, {
      where,
      order,
      most,
      skip,
    })
    const names = await serviceNames(
      seam,
      page.rows.map(({ reviewer }) => reviewer),
    )
    const lines = page.rows.map((row) => ({
      child: row.child,
      href: to.record(row.record),
      cells: [
        chosenWords(exploitationFlag, 'of', row.of),
        chosenWords(exploitationFlag, 'level', row.level),
        row.from,
        row.until ?? { nothing: 'none' as const },
        (row.reviewer && names.get(row.reviewer)) || { nothing: 'not recorded' as const },
      ] satisfies ListCell[],
    }))
    return { lines, total: page.total }
  },
}
