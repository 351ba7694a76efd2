import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file from a folder or a form. It is opened more than once: looked over first, and read after. */
export type InputFile = { name: string; open(): AsyncIterable<Uint8Array> }

/** The files that lie in a folder itself; what is hidden or in folders of its own is left alone. */
export async function filesIn(folder: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, open: () => createReadStream(join(folder, name)) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export const fileOf = (name: string, content: string | Uint8Array): InputFile => ({
  name,
  // A form's upload may be one great buffer; in pieces, an import can be cancelled on the way.
  async *open() {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  },
})

/** The beginning of a file, enough for its header row. */
export async function beginningOf(file: InputFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of file.open()) {
    parts.push(part)
    if ((length += part.length) >= 65_536) break
  }
  return Buffer.concat(parts)
}
