/** Anything made of plain values, with each of its words changed. */
export function mapWords<T>(value: T, change: (words: string) => string): T
export function mapWords(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapWords(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapWords(each, change)]))
}
