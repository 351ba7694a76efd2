import type { RetentionRule } from '#language/retention.ts'
import type { Seam } from '../access/reading.ts'
import { Refusal } from '../refusal.ts'
import { childNames } from '../read/names.ts'
import { retention, type Kept } from './dates.ts'

export type TimeOver = {
  due: Kept[]
  held: Kept[]
  unknown: number
  masked: number
  names: ReadonlyMap<string, string>
}

const most = 1_000

/** Whose time is over, cut to whom the reader may open; the rest are a number. Looking is logged. */
export async function timeOver(seam: Seam, rules: readonly RetentionRule[]): Promise<TimeOver> {
  if (!seam.may('remove')) throw new Refusal('not yours', 'Your role does not remove records')
  const { due, held, unknown } = await seam.asKeeper((tx) =>
    retention(tx, rules, { ...seam.view, knownAt: null }, most),
  )
  const childOf = ({ child }: Kept) => child
  const [open, kept] = [await seam.cut(due, childOf), await seam.cut(held, childOf)]
  const children = [...open, ...kept].map(childOf)
  const names = await childNames(seam, children)
  seam.showed({ action: 'list', what: 'whose time is over', children })
  return {
    due: open,
    held: kept,
    unknown,
    masked: due.length + held.length - children.length,
    names: new Map([...names].map(([child, { name }]) => [child, name])),
  }
}
