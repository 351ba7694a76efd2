import { Refusal } from '#workings/refusal.ts'
import type { Ask } from './screen.ts'

/** An id in the address, in small letters or capitals. What could be no id is answered as what is not there, in the same words. */
export function idIn(ask: Pick<Ask, 'params'>, name: string): string {
  const id = (ask.params[name] ?? '').toLowerCase()
  if (!isId(id)) throw new Refusal('not there', 'There is no such record, or it is not yours to open')
  return id
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
