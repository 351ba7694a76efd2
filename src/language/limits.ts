/** How long something may take, or how far before a meeting it must be done. The due day itself is in time. */
export type Unit = 'hour' | 'day' | 'working day' | 'school day' | 'week' | 'month' | 'term'
export type Limit = { readonly n: number; readonly unit: Unit; readonly back?: true }

/** Hours that pass, nights and weekends included. */
export const hours = (n: number): Limit => limit(n, 'hour')
export const days = (n: number): Limit => limit(n, 'day')
/** Not Saturdays, Sundays, bank holidays in England and Wales, or the authority's own closures. */
export const workingDays = (n: number): Limit => limit(n, 'working day')
/** Days on which the authority's schools are open to pupils. */
export const schoolDays = (n: number): Limit => limit(n, 'school day')
export const weeks = (n: number): Limit => limit(n, 'week')
/** The same day of a later month, clamped to its end. */
export const months = (n: number): Limit => limit(n, 'month')
/** The last school day of the nth term after the one the start falls in, or falls after: `terms(0)` is this term's end. */
export const terms = (n: number): Limit => limit(n, 'term')

/** Counts back from a meeting: `before(workingDays(3))` of one on a Thursday is the Monday. */
export const before = (limit: Limit): Limit => ({ ...limit, back: true })

/** '15 working days', '1 month', '3 working days before'. */
export function limitWords({ n, unit, back }: Limit): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}${back ? ' before' : ''}`
}

function limit(n: number, unit: Unit): Limit {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`A limit is a whole number of ${unit}s, not ${n}`)
  return { n, unit }
}
