import { globSync, readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'oxc-parser'
import { inProject } from '#services/project.ts'

export type PatternAt = { pattern: string; flags: string; file: string }

/** Every regular expression that is written out in the program, where it is first. */
export function patternsIn(folder: string): PatternAt[] {
  const found = new Map<string, PatternAt>()
  for (const file of globSync(`${folder}/**/*.ts`, { cwd: inProject() }).toSorted()) {
    if (file.endsWith('.test.ts')) continue
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return
        const { pattern, flags } = node.regex
        const key = `${pattern}/${flags}`
        if (!found.has(key)) found.set(key, { pattern, flags, file })
      },
    }).visit(parseSync(file, readFileSync(inProject(file), 'utf8')).program)
  }
  return [...found.values()]
}
