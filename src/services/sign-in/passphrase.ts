import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  randomInt,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'

/** Letters that are told apart when they are read aloud or from paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Five groups of five: 123 bits, made here and never chosen. */
export const newPassphrase = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  )

/** Slow on purpose: about a tenth of a second and 32 MB a try. */
export function digestOfPassphrase(typed: string, salt: Buffer): Promise<Buffer> {
  const said = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  return new Promise((resolve, reject) =>
    scrypt(said, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }, (error, digest) =>
      error ? reject(error) : resolve(digest),
    ),
  )
}

export const sameDigest = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other)

const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Sealed with a key that lies in the data folder: whoever has the store alone, or a copy of it, makes no code. */
export function sealed(bytes: Buffer, secret: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Null where it was sealed with another key. */
export function unsealed(bytes: Buffer, secret: string): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
    cipher.setAuthTag(bytes.subarray(-16))
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()])
  } catch {
    return null
  }
}
