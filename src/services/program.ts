import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { inProject } from './project.ts'

let known: string | undefined

/** The program that works figures out: its version, and a digest of all that can change one. */
export function programVersion(): string {
  if (known !== undefined) return known
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string }
  const files = globSync('src/{language,pathways,workings}/**/*.ts', { cwd: inProject() })
  const hash = createHash('sha256')
  for (const file of files.filter((name) => !name.endsWith('.test.ts')).toSorted())
    hash.update(file).update(readFileSync(inProject(file)))
  return (known = `${version} ${hash.digest('hex').slice(0, 12)}`)
}
