import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a page tells its reader to do. */
export type Step = { is: 'run'; words: string } | { is: 'make' | 'change'; file: string; words: string }

/** The blocks of a page in order: commands are run, a whole file is made, a difference is made in the file named last before it. */
export function stepsIn(page: string): Step[] {
  const blocks = [...page.matchAll(/^```(sh|ts|diff)\n([\s\S]*?)^```$/gm)]
  return blocks.map(({ 1: kind, 2: words, index }): Step => {
    if (kind === 'sh') return { is: 'run', words: words! }
    const named = [...page.slice(0, index).matchAll(/(new )?`((?:src|test|db|docs)\/[\w./-]+\.\w+)`/g)].at(-1)
    if (!named) throw new Error(`No file is named before:\n${words}`)
    if ((kind === 'ts') !== (named[1] !== undefined))
      throw new Error(`${named[2]}: a whole file is new, and a difference is not`)
    return { is: kind === 'ts' ? 'make' : 'change', file: named[2]!, words: words! }
  })
}

/** The file with each part of a difference made in it: the lines that stay are where, the others what. */
export function applied(difference: string, file: string, name: string): string {
  let made = file
  for (const part of difference.split(/^@@\n/m)) {
    const lines = part.replace(/\n$/, '').split('\n')
    const old = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1))
    const anew = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1))
    const found = `\n${made}`.split(`\n${old.join('\n')}\n`).length - 1
    if (found !== 1) throw new Error(`${name} has this ${found} times, and should have it once:\n${old.join('\n')}`)
    made = `\n${made}`.replace(`\n${old.join('\n')}\n`, () => `\n${anew.join('\n')}\n`).slice(1)
  }
  return made
}

/** Every file of ours under a folder, with what is in it. */
export function contentsOf(folder: string): Map<string, string> {
  const files = globSync('{src,db,script,test,docs}/**/*.{ts,sql,md,json}', { cwd: folder })
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}
