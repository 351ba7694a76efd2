import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Time-based one-time codes (RFC 6238): six digits by SHA-1 every 30 seconds, which is what every authenticator app makes. */
const seconds = 30
const digits = 6

export const newCodeSecret = (): Buffer => randomBytes(20)

/** The code of one step of thirty seconds since 1970 (RFC 4226, 5.3). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac[19]! & 0x0f
  const number = mac.readUInt32BE(at) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 1000 / seconds)

/**
 * The step whose code was typed: this one, the one before or the one after, for clocks that differ a little, and later than
 * the last that was taken. Null where it is none of these.
 */
export function stepOf(secret: Buffer, typed: string, milliseconds: number, last: number): number | null {
  const code = Buffer.from(typed.replaceAll(/\s/g, ''))
  const now = stepAt(milliseconds)
  const found = [now - 1, now, now + 1].filter((step) => {
    const expected = Buffer.from(codeOf(secret, step))
    return expected.length === code.length && timingSafeEqual(expected, code)
  })
  return found.find((step) => step > last) ?? null
}

/** What an authenticator app reads, or has typed into it. */
export function forAnApp(secret: Buffer, who: string): { typed: string; address: string } {
  const typed = base32(secret)
  const label = encodeURIComponent(`Throughline:${who}`)
  return {
    typed,
    address: `otpauth://totp/${label}?secret=${typed}&issuer=Throughline&algorithm=SHA1&digits=${digits}&period=${seconds}`,
  }
}

function base32(bytes: Buffer): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
