import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const [nonceLength, tagLength] = [12, 16]

/** 32 bytes, from a secret of the data folder as it is written there (base64url). */
export const keyOf = (secret: string): Buffer => Buffer.from(secret, 'base64url')

/** Locks words by AES-256-GCM under a fresh nonce. What they are about is bound in: moved elsewhere, they do not open. */
export function lock(key: Buffer, about: string, words: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const locked = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), locked])
}

/** Null where they were changed or moved, or the key is another. */
export function unlock(key: Buffer, about: string, locked: Buffer): string | null {
  try {
    const opening = createDecipheriv('aes-256-gcm', key, locked.subarray(0, nonceLength))
      .setAAD(Buffer.from(about))
      .setAuthTag(locked.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([opening.update(locked.subarray(nonceLength + tagLength)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
