import { childNames } from '#workings/read/names.ts'
import { partedRecords } from '#workings/read/parted.ts'
import { leaders, pseudonymsFor } from '#workings/publish/pseudonym.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { ToldBlock, ToldForum } from '#workings/publish/template.ts'
import type { ToldLine } from '#workings/publish/lines.ts'
import type { TableBlock } from '../document.ts'
import type { Row } from '../table.ts'

type ListBlock = Extract<ToldBlock, { is: 'list' }>
export type Cut = { table: TableBlock; shown: string[]; masked: number }

/**
 * A list as its reader may see it, whoever has been restricted since it was issued. Named eyes are shown the children they
 * may open; pseudonym eyes all but the restricted, by their codes. The rest are counted below, with whom to ask.
 */
export async function listFor(
  seam: Seam,
  forum: ToldForum,
  block: ListBlock,
  lines: readonly ToldLine[],
): Promise<Cut> {
  const byCode = forum.eyes === 'pseudonym'
  const shown = byCode
    ? await seam.withoutClosed(lines.filter(({ child }) => !seam.sight.hidden.has(child)))
    : await seam.cut(lines, ({ child }) => child)
  const parted = await partedFrom(
    seam,
    forum,
    shown.map(({ record }) => record),
  )
  const open = shown.filter(({ record }) => !parted.has(record))
  const children = open.map(({ child }) => child)
  const called = byCode ? await codes(seam, children) : await names(seam, children)
  const rows = open.map(({ child, cells }): Row => [called.get(child) ?? { nothing: 'not recorded' }, ...cells])
  const masked = lines.length - open.length
  const table: TableBlock = {
    is: 'table',
    id: `${block.measure}-list`.replaceAll('_', '-'),
    title: `${block.name}, each`,
    columns: [{ name: byCode ? 'Child’s code' : 'Child', kind: 'text' }, ...block.columns],
    rows,
    empty: masked > 0 ? 'None that you may see.' : 'Nothing was counted.',
    // A code that led to its child would be no code.
    ...(byCode ? {} : { opens: open.map(({ record }) => ({ record })) }),
    ...(masked > 0 ? { note: maskedWords(masked, lines.length, byCode) } : {}),
  }
  return { table, shown: children, masked }
}

/** Whose records were read as another's when it was issued, and are closed to this reader under their own name. */
export const partedFrom = (
  seam: Seam,
  { eyes }: Pick<ToldForum, 'eyes'>,
  records: readonly string[],
): Promise<ReadonlySet<string>> =>
  eyes === 'pseudonym'
    ? partedRecords(
        seam,
        records,
        async (children) => new Set(children.filter((child) => !seam.sight.hidden.has(child))),
      )
    : partedRecords(seam, records)

function maskedWords(masked: number, all: number, byCode: boolean): string {
  const who = byCode
    ? 'of restricted children or records: ask a divisional manager'
    : 'of children or records that you may not open: ask their team’s manager, or a divisional manager where a record is restricted'
  return `${masked} of ${all} ${all === 1 ? 'row' : 'rows'} ${masked === 1 ? 'is' : 'are'} masked, ${who}.`
}

const codes = (seam: Seam, children: readonly string[]) =>
  seam.asKeeper((tx) => pseudonymsFor(tx, seam.view.authority, leaders, children))

async function names(seam: Seam, children: readonly string[]): Promise<Map<string, string>> {
  const found = await childNames(seam, children)
  return new Map([...found].map(([child, { name }]) => [child, name]))
}
