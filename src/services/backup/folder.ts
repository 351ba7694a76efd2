import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A backup in its folder, by the moment at which it was made. */
export type Kept = { file: string; made: string }

const name = /^throughline-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.backup$/

export const fileFor = (folder: string, at: string): string =>
  join(folder, `throughline-${at.slice(0, 19).replaceAll(':', '-')}Z.backup`)

/** The newest first. A folder that is not there holds none. */
export async function backupsIn(folder: string): Promise<Kept[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((file) => {
      const [, day, hours, minutes, seconds] = name.exec(file) ?? []
      return day ? [{ file: join(folder, file), made: `${day}T${hours}:${minutes}:${seconds}Z` }] : []
    })
    .toSorted((a, b) => (a.made < b.made ? 1 : -1))
}

const draft = /^throughline-.*\.backup\.draft$/
const aDay = 86_400_000

/** Removes what is older than so many days, and what a killed program left half-made; the newest always stays. */
export async function removeOlder(folder: string, days: number, now: string): Promise<string[]> {
  const before = Date.parse(now) - days * aDay
  const old = (await backupsIn(folder)).slice(1).filter(({ made }) => Date.parse(made) < before)
  for (const { file } of old) await rm(file, { force: true })
  for (const name of (await readdir(folder)).filter((each) => draft.test(each))) {
    const { mtimeMs } = await stat(join(folder, name))
    if (mtimeMs < Date.now() - aDay) await rm(join(folder, name), { force: true })
  }
  return old.map(({ file }) => file)
}
