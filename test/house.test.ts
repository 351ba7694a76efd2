import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { test } from 'node:test'
import { inProject } from '#services/project.ts'

/** Which floors each floor may stand on. Whatever is not here may be read by nobody but main. */
const mayUse: Record<string, string[]> = {
  language: [],
  services: [],
  ui: [],
  workings: ['language', 'services'],
  pathways: ['language'],
  publications: ['pathways', 'language'],
  exchange: ['pathways', 'workings', 'language', 'services'],
  synthetic: ['pathways', 'workings', 'language', 'services'],
  press: ['publications', 'pathways', 'workings', 'ui', 'language', 'services'],
  commands: ['synthetic', 'press', 'exchange', 'publications', 'pathways', 'workings', 'ui', 'language', 'services'],
  screens: ['press', 'exchange', 'publications', 'pathways', 'workings', 'ui', 'language', 'services'],
}
const vague = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'misc', 'manager', 'shared'])
const longest = 150

const src = inProject('src')
const files = globSync('**/*.ts', { cwd: src }).toSorted()
const rooms = files.filter((file) => !file.endsWith('.test.ts') && file.includes(sep))
const wordsOf = (file: string) => readFileSync(join(src, file), 'utf8')
const floorOf = (file: string) => file.split(sep)[0]!

test('every floor stands only on the floors below it', () => {
  const wrong = rooms.flatMap((file) => {
    const allowed = [floorOf(file), ...(mayUse[floorOf(file)] ?? [])]
    return importsOf(file)
      .filter((imported) => !allowed.includes(floorOf(imported)))
      .map((imported) => `src/${file} uses ${imported}`)
  })
  assert.deepEqual(wrong, [])
})

test('every floor is known to the house', () => {
  assert.deepEqual(
    [...new Set(rooms.map(floorOf))].filter((floor) => !(floor in mayUse)),
    [],
  )
})

test('another floor is named from the top, and a neighbour from where one stands', () => {
  const wrong = rooms.flatMap((file) =>
    specifiersOf(file)
      .filter((specifier) => specifier.startsWith('.') && floorOf(resolve(file, specifier)) !== floorOf(file))
      .map((specifier) => `src/${file} says ${specifier}`),
  )
  assert.deepEqual(wrong, [])
})

test('pathways and publications only declare: no SQL, no HTML, no await', () => {
  const declaring = rooms.filter((file) => ['pathways', 'publications'].includes(floorOf(file)))
  assert.deepEqual(
    declaring.filter((file) => /\bawait\b|\bsql`|\bhtml`|<\/\w+>/.test(wordsOf(file))),
    [],
  )
})

test('no file or folder has a name that says nothing', () => {
  const names = (file: string) => file.split(sep).map((part) => basename(part, '.ts'))
  assert.deepEqual(
    files.filter((file) => names(file).some((name) => vague.has(name))),
    [],
  )
})

test(`no file has more than ${longest} lines`, () => {
  const long = rooms.map((file) => ({ file, lines: wordsOf(file).split('\n').length - 1 }))
  assert.deepEqual(
    long.filter(({ lines }) => lines > longest),
    [],
  )
})

test('no test file waits between its tests: one that is ended once its tests are over would lose the rest', () => {
  const tests = ['src', 'test'].flatMap((floor) =>
    globSync('**/*.test.ts', { cwd: inProject(floor) }).map((file) => join(inProject(floor), file)),
  )
  const waiting = tests.filter((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    const first = lines.findIndex((line) => /^ {0,4}(?:void )?test\(/.test(line))
    const last = lines.findLastIndex((line) => /^ {0,4}(?:void )?test\(/.test(line))
    return lines.some((line, at) => at > first && at < last && /^(?!test\()(?:\S.*\b)?await\b/.test(line))
  })
  assert.deepEqual(waiting, [])
})

test('only main and the commands read the environment, and nothing branches on NODE_ENV', () => {
  const reading = rooms.filter((file) => floorOf(file) !== 'commands' && /process\.env\b/.test(wordsOf(file)))
  assert.deepEqual(reading, [])
  assert.deepEqual(
    files.filter((file) => /\bNODE_ENV\b/.test(wordsOf(file))),
    [],
  )
})

function importsOf(file: string): string[] {
  const ours = specifiersOf(file).filter((specifier) => /^[#.]/.test(specifier))
  return ours.map((specifier) => resolve(file, specifier))
}

function specifiersOf(file: string): string[] {
  const found = wordsOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].map(([, specifier]) => specifier!)
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return relative(src, join(src, dirname(file), specifier))
}
