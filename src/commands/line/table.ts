import type { Rows, Said } from './answer.ts'

const widest = 60

/** Columns in line, for a person to read. */
export function* tableOf({ rows, columns, none, after }: Rows): Generator<string> {
  if (rows.length === 0) {
    yield `${none}\n`
    return
  }
  const names = Object.keys(columns)
  const cells = rows.map((row) => names.map((name, at) => cell(row, name, columns[name]!, at === names.length - 1)))
  const heads = names.map((name) => name.split('.').at(-1)!.replaceAll('_', ' '))
  const widths = heads.map((head, at) => cells.reduce((wide, row) => Math.max(wide, row[at]!.length), head.length))
  const line = (words: readonly string[]) =>
    `${words
      .map((word, at) => (at === words.length - 1 ? word : word.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd()}\n`
  yield line(heads)
  yield line(widths.map((wide) => '-'.repeat(Math.min(wide, widest))))
  for (const row of cells) yield line(row)
  if (after !== undefined) yield `\n${after}\n`
}

/** A thing and its parts, one under another. */
export function* cardOf(data: Said): Generator<string> {
  const names = Object.keys(data).map((name) => name.replaceAll('_', ' '))
  const wide = Math.max(...names.map((name) => name.length))
  for (const [at, value] of Object.values(data).entries())
    yield `${names[at]!.padEnd(wide)}  ${value === null && data['suppressed'] === true ? 'suppressed' : words(value)}\n`
}

function cell(row: Said, name: string, otherwise: string | ((row: Said) => string), last: boolean): string {
  const value = name.split('.').reduce<unknown>((whole, part) => (whole as Said | null)?.[part], row)
  const nothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  const said = nothing ? (typeof otherwise === 'string' ? otherwise : otherwise(row)) : words(value)
  return last || said.length <= widest ? said : `${said.slice(0, widest - 1)}…`
}

function words(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(words).join(', ')
  if (typeof value === 'object' && value !== null) {
    return (
      Object.entries(value)
        .map(([name, one]) => `${safe(name)}: ${words(one)}`)
        .join('; ') || 'none'
    )
  }
  if (value === null || value === undefined) return 'none'
  return safe(typeof value === 'string' ? value : JSON.stringify(value))
}

/** What a child's record says must not move the reader's cursor or clear their screen. */
const safe = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
