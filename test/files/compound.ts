const [none, end, tables] = [0xffffffff, 0xfffffffe, 0xfffffffd]
const [sector, small, cutOff] = [512, 64, 4_096]

/** A file of streams, as Outlook writes them: what is short in small sectors, which stand in a stream of their own. */
export function compound(streams: Readonly<Record<string, Buffer | string>>): Buffer {
  const each = Object.entries(streams).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }))
  const [sectors, smalls] = [new Sectors(sector), new Sectors(small)]
  const placed = each.map(({ name, bytes }) =>
    entry(name, 2, (bytes.length < cutOff ? smalls : sectors).put(bytes), bytes.length),
  )
  const smallBytes = smalls.bytes()
  const root = entry('Root Entry', 5, sectors.put(smallBytes), smallBytes.length)
  const atSmallTable = sectors.put(smalls.table())
  const atDirectory = sectors.put(Buffer.concat([root, ...placed]))
  const atTable = sectors.next.length
  sectors.next.push(tables)
  const table = sectors.table()
  if (table.length > sector) throw new RangeError('More than one sector of the table')
  const header = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(atDirectory, 48)
  header.writeUInt32LE(cutOff, 56)
  header.writeUInt32LE(atSmallTable, 60)
  header.writeUInt32LE(1, 64)
  header.writeUInt32LE(end, 68)
  for (let n = 0; n < 109; n++) header.writeUInt32LE(n === 0 ? atTable : none, 76 + n * 4)
  return Buffer.concat([header, sectors.bytes(), filled(table, sector, 0xff)])
}

class Sectors {
  readonly next: number[] = []
  readonly #size: number
  readonly #held: Buffer[] = []

  constructor(size: number) {
    this.#size = size
  }

  /** Puts bytes in a chain of sectors, and says where it begins. */
  put(bytes: Buffer): number {
    if (bytes.length === 0) return end
    const first = this.next.length
    const count = Math.ceil(bytes.length / this.#size)
    for (let n = 1; n <= count; n++) this.next.push(n === count ? end : first + n)
    this.#held.push(filled(bytes, this.#size, 0))
    return first
  }

  bytes(): Buffer {
    return Buffer.concat(this.#held)
  }

  table(): Buffer {
    const table = Buffer.alloc(this.next.length * 4)
    for (const [n, to] of this.next.entries()) table.writeUInt32LE(to, n * 4)
    return table
  }
}

const filled = (bytes: Buffer, size: number, by: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size, by)])

function entry(name: string, kind: number, first: number, size: number): Buffer {
  const made = Buffer.alloc(128)
  made.write(name, 0, 'utf16le')
  made.writeUInt16LE((name.length + 1) * 2, 64)
  made[66] = kind
  made.writeUInt32LE(first, 116)
  made.writeUInt32LE(size, 120)
  return made
}

/** A mail as Outlook saves it, with a file attached. */
export const outlookMail = (attached?: { name: string; bytes: Buffer | string }): Buffer =>
  compound({
    '__properties_version1.0': 'properties',
    '__substg1.0_0037001F': Buffer.from('The report of last night', 'utf16le'),
    ...(attached
      ? { '__substg1.0_3707001F': Buffer.from(attached.name, 'utf16le'), '__substg1.0_37010102': attached.bytes }
      : {}),
  })
