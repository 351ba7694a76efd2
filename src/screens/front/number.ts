import { one, type Values } from './screen.ts'

/** Further than any list here goes, and not so far that the store could not count to it. */
const lastPage = 1_000_000

/** Which page of a list an address asks for; the first, where it asks for none that could be. */
export function pageIn(query: Values): number {
  const page = Math.trunc(Number(one(query, 'page')))
  return page >= 1 && page <= lastPage ? page : 1
}
