import { inflateRawSync } from 'node:zlib'

/** The files of a zip that we made ourselves, in its own order. */
export function unzip(bytes: Uint8Array): { name: string; bytes: Buffer }[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const [method, packed, names] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const name = file.toString('utf8', at + 46, at + 46 + names)
    const start = file.readUInt32LE(at + 42)
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    at += 46 + names + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const content = file.subarray(from, from + packed)
    return { name, bytes: method === 0 ? content : inflateRawSync(content) }
  })
}
