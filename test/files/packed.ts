import { deflateRawSync } from 'node:zlib'

export type Part = {
  name: string
  bytes: Buffer | string
  /** What the directory says it unpacks to, where that is a lie. */
  says?: number
  /** The name before its own bytes, where it differs from the directory's. */
  inside?: string
  locked?: boolean
  method?: number
  /** Shares the bytes of the part before it. */
  same?: boolean
}

/** A packed file, written part by part as any program would, and as no honest one would. */
export function packed(parts: readonly Part[], after = ''): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let place = 0
  let last = 0
  for (const { name, bytes, says, inside = name, locked, method = 8, same } of parts) {
    const whole = Buffer.from(bytes)
    const content = method === 8 ? deflateRawSync(whole) : whole
    const flags = locked ? 1 : 0
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(whole.length, 22)
    local.writeUInt16LE(Buffer.byteLength(inside), 26)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(flags, 8)
    listed.writeUInt16LE(method, 10)
    listed.writeUInt32LE(content.length, 20)
    listed.writeUInt32LE(says ?? whole.length, 24)
    listed.writeUInt16LE(Buffer.byteLength(name), 28)
    listed.writeUInt32LE(same ? last : place, 42)
    directory.push(listed, Buffer.from(name))
    if (same) continue
    last = place
    files.push(local, Buffer.from(inside), content)
    place += 30 + Buffer.byteLength(inside) + content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...files, list, end, Buffer.from(after)])
}

const main = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  powerpoint: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  'word with macros': 'application/vnd.ms-word.document.macroEnabled.main+xml',
}

/** The least that is a file of Office, with whatever else is to be in it. */
export const office = (kind: keyof typeof main, more: readonly Part[] = []): Buffer =>
  packed([
    {
      name: '[Content_Types].xml',
      bytes: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main[kind]}"/></Types>`,
    },
    { name: 'main.xml', bytes: '<?xml version="1.0"?><w:document/>' },
    ...more,
  ])

export const related = (said: string): Part => ({
  name: 'word/_rels/settings.xml.rels',
  bytes: `<?xml version="1.0"?><Relationships>${said}</Relationships>`,
})
