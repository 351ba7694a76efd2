/** Everything in answers that is words, however deep. */
export function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : []
}
