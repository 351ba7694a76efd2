import { clipped } from '#ui/chart/fitting.ts'
import { safeWords } from '../as-told.ts'
import type { Column } from '../table.ts'

/** Excel wants every head of a table to say something, on one line, and no two alike. */
export function headsOf(columns: readonly Column[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ name }, at) => {
    const plain = clipped(safeWords(name).replace(/\s+/g, ' ').trim() || `Column ${at + 1}`, 200)
    let head = plain
    for (let count = 2; taken.has(head.toLowerCase()); count++) head = `${plain} ${count}`
    taken.add(head.toLowerCase())
    return head
  })
}
