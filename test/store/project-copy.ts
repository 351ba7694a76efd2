import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '#services/project.ts'

const needed = ['bin', 'db', 'script', 'src', 'package.json', 'package-lock.json']

/** The project as a clone with its parts installed. Those stay whoever's they were, as when an administrator put them there. */
export function copyProject(to: string): string {
  mkdirSync(to, { recursive: true })
  // Keeping the times keeps the parts newer than the lockfile, so that nothing is installed again.
  for (const each of needed) cpSync(inProject(each), join(to, each), { recursive: true, preserveTimestamps: true })
  const parts = [inProject('node_modules'), join(to, 'node_modules')]
  try {
    execFileSync('cp', ['-al', ...parts], { stdio: 'ignore' })
  } catch {
    execFileSync('rm', ['-rf', join(to, 'node_modules')])
    execFileSync('cp', ['-a', ...parts])
  }
  return to
}
