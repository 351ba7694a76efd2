import { notInLetters } from '#press/child/stops.ts'
import type { ChildFile, Told } from '#press/child/gathered.ts'
import { many, one, type Values } from '../front/screen.ts'

/** The kinds of record in a file, and how many of each. */
export function kindsIn(file: ChildFile): { value: string; text: string }[] {
  const kinds = Map.groupBy(file.records.filter(standing), ({ kind }) => kind.id)
  return [...kinds]
    .map(([value, of]) => ({ value, text: `${of[0]!.kind.name} (${of.length})` }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
}

/** Chosen by kind, less those that are left out. Where nobody has chosen yet, all but where people live and their numbers. */
export function chosen(file: ChildFile, values: Values): { kinds: string[]; records: Told[] } {
  const asked = one(values, 'chosen') === 'yes'
  const all = kindsIn(file).map(({ value }) => value)
  const kinds = asked
    ? many(values, 'kinds')
    : all.filter((kind) => !notInLetters.includes(kind) && !ofTheOffice.has(kind))
  const out = new Set(many(values, 'out'))
  return {
    kinds,
    records: file.records.filter((told) => standing(told) && kinds.includes(told.kind.id) && !out.has(told.record)),
  }
}

const standing = ({ now }: Told): boolean => now.state !== 'withdrawn'
/** About how the record is kept, and not about the child. */
const ofTheOffice = new Set(['allocation', 'merge', 'restriction', 'prompt', 'prompt_answer'])
