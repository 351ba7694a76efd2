import { readFile } from 'node:fs/promises'
import { nothingRead, type ReportRead } from './report.ts'
import { FileReader } from './text/apart.ts'
import { Unread } from './text/unread.ts'

/** Reads each file in its turn. One that cannot be read says so in its own place, and the others are read all the same. */
export async function* readFiles(paths: readonly string[]): AsyncGenerator<ReportRead> {
  const reader = new FileReader()
  try {
    for (const path of paths) yield await readOne(reader, path, () => readFile(path))
  } finally {
    await reader.close()
  }
}

/** What was made of one file, under the name that it was given. */
export async function readOne(reader: FileReader, name: string, bytes: () => Promise<Buffer>): Promise<ReportRead> {
  try {
    return await reader.report(name, await bytes())
  } catch (error) {
    return unread(name, error instanceof Unread ? error.message : whyUnopened(error))
  }
}

export const unread = (name: string, why: string): ReportRead =>
  nothingRead(name, [{ about: 'file', words: `This file was not read: ${why}.`, page: null, sentence: null }])

function whyUnopened(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be opened'
  return code === 'ERR_FS_FILE_TOO_LARGE' ? 'it is too large' : 'it could not be opened'
}
