import type { Mail, Sender } from './mail.ts'

/**
 * As browsers take an address (the HTML standard's own rule). No space, comma, bracket, quotation mark, line end or letter
 * outside ASCII can stand in it, so it can only be one address, and nothing but an address.
 */
const address =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u

export const isAddress = (text: string): boolean => text.length <= 254 && address.test(text)

/** Why a message cannot be put in headers as it stands; null where it can. A line end in one would begin a header of its own. */
export function unfit({ id: given, to, subject, queued }: Mail): string | null {
  if (!id.test(given)) return 'Its id is not a UUID'
  if (!isAddress(to)) return `‘${shownSafely(to)}’ is not an address that mail can be sent to`
  if (control.test(subject)) return 'Its subject holds a line end or another character that no subject may hold'
  if (Number.isNaN(Date.parse(queued))) return 'It has no date'
  return null
}

/** 'Throughline <throughline@council.gov.uk>', or the address alone; null where it is neither. */
export function senderIn(text: string): Sender | null {
  const [, name = '', within, alone] = /^(?:([^<>"]*)<([^<>]+)>|([^<>\s]+))$/.exec(text) ?? []
  const found = within ?? alone ?? ''
  return isAddress(found) && !control.test(name) ? { name: name.trim(), address: found } : null
}

const shownSafely = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 100)
