import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of our own, so small that it can be filled. */
export type SmallDisk = {
  folder: string
  /** Leaves so many bytes free. */
  fill(free: number): void
  makeRoom(): void
  readOnly(only: boolean): void
  remove(): void
}

/** @returns null where this machine does not let us mount one, which only root may */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-disk-'))
  const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'ignore' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'throughline', folder)
  } catch {
    rmdirSync(folder)
    return null
  }
  const filling = join(folder, 'filling')
  return {
    folder,
    fill(free) {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - free)), { flag: 'a' })
    },
    makeRoom: () => rmSync(filling, { force: true }),
    readOnly: (only) => mount('-o', `remount,${only ? 'ro' : 'rw'}`, folder),
    remove() {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
      rmdirSync(folder)
    },
  }
}
