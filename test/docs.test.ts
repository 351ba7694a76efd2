import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '#services/project.ts'

const documents = ['README.md', 'STYLE.md', ...globSync('docs/**/*.md', { cwd: inProject() })].toSorted()
const folders = 'src|test|script|bin|db|docs|bench|\\.ci'
const read = (file: string) => readFileSync(inProject(file), 'utf8')

/** A how-to names files that its reader is about to make; it says so by naming them as new. */
const withoutNew = (words: string) =>
  [...words.matchAll(/\bnew `([^`]+)`/g)].reduce((left, [, name]) => left.replaceAll(name!, ''), words)

const missing = (find: (words: string) => string[]) =>
  documents.flatMap((file) => find(withoutNew(read(file))).map((name) => `${file} names ${name}`))

const all = (words: string, pattern: RegExp) => [...words.matchAll(pattern)].map(([, name]) => name!)

test('every path that the docs name is there', () => {
  const path = new RegExp(`(?<![\\w./#-])((?:${folders})/[\\w./*-]*[\\w*])`, 'g')
  assert.deepEqual(
    missing((words) => all(words, path).filter((name) => !isThere(name))),
    [],
  )
})

test('every link between the docs leads somewhere', () => {
  const wrong = documents.flatMap((file) =>
    all(read(file), /\]\((?!https?:|#|mailto:)([^)#]+)/g)
      .filter((link) => !existsSync(new URL(link, `file://${inProject(file)}`)))
      .map((link) => `${file} links to ${link}`),
  )
  assert.deepEqual(wrong, [])
})

test('every npm script that the docs name is there', () => {
  const { scripts = {} } = JSON.parse(read('package.json')) as { scripts?: Record<string, string> }
  assert.deepEqual(
    missing((words) => all(words, /\bnpm run ([\w:-]+)/g).filter((name) => !(name in scripts))),
    [],
  )
})

test('every command that the docs name is there', () => {
  const known = existsSync(inProject('src/commands')) ? globSync('*.ts', { cwd: inProject('src/commands') }) : []
  const words = known.map((file) => read(`src/commands/${file}`)).join('\n')
  const isKnown = (name: string) => known.includes(`${name}.ts`) || new RegExp(`['"]${name}['"]`).test(words)
  const named = (document: string) => all(document, /bin\/throughline ([a-z][\w-]*)/g)
  assert.deepEqual(
    missing((document) => named(document).filter((name) => !isKnown(name))),
    [],
  )
})

function isThere(name: string): boolean {
  return name.includes('*') ? globSync(name, { cwd: inProject() }).length > 0 : existsSync(inProject(name))
}
