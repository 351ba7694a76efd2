import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readReport } from '#exchange/inspection-reports/read.ts'
import { linesOf } from '#exchange/inspection-reports/text/lines-of.ts'
import { inProject } from '#services/project.ts'

type Truth = {
  half: 'work' | 'test'
  authority: string
  framework: string
  inspected: readonly [string, string]
  published: string | null
  overall: string | null
  lscb: string | null
  grades: Readonly<Record<string, string>>
  asked: readonly (readonly [body: string, priority: string, first: string, last: string])[]
}

const truths = JSON.parse(readFileSync(inProject('test/data/inspection-reports/truth.json'), 'utf8')) as Readonly<
  Record<string, Truth>
>
const folder = process.env['THROUGHLINE_REPORTS']
const skip = (folder === undefined || !existsSync(folder)) && 'THROUGHLINE_REPORTS names no folder of reports'
const plain = (words: string) =>
  words
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([-–]) /g, '$1')
    .trim()

for (const half of ['work', 'test'] as const)
  test(`every grade and every recommendation of the ${half} half is read, and none is made up`, { skip }, async (t) => {
    const wrong: string[] = []
    let [asked, slowest] = [0, 0]
    for (const [name, truth] of Object.entries(truths).filter(([, one]) => one.half === half)) {
      const lines = await linesOf(readFileSync(join(folder!, `${name}.pdf`)))
      const began = process.cpuUsage()
      const report = readReport(name, lines)
      const { user, system } = process.cpuUsage(began)
      slowest = Math.max(slowest, (user + system) / 1000)
      asked += truth.asked.length
      const is = (what: string, read: unknown, said: unknown) => {
        if (JSON.stringify(read) !== JSON.stringify(said))
          wrong.push(`${name}: ${what} ${JSON.stringify(read)}, not ${JSON.stringify(said)}`)
      }
      const found = report.inspected?.value
      is('authority', report.authority?.value, truth.authority)
      is('framework', report.framework?.value, truth.framework)
      is('dates', found && [found.from, found.to], truth.inspected)
      is('published', report.published?.value ?? null, truth.published)
      is('overall', report.overall.grade, truth.overall)
      is('board', report.lscb?.grade ?? null, truth.lscb)
      is('grades', Object.fromEntries(report.judgements.map(({ areaId, grade }) => [areaId, grade])), truth.grades)
      is('recommendations', report.recommendations.length, truth.asked.length)
      for (const [n, [body, priority, first, last]] of truth.asked.entries()) {
        const one = report.recommendations[n]
        if (
          one?.body !== body ||
          one.priority !== priority ||
          !plain(one.text).startsWith(plain(first)) ||
          !plain(one.text).endsWith(plain(last))
        )
          wrong.push(`${name}: '${first} … ${last}' is read as '${one?.text}' (${one?.body}, ${one?.priority})`)
      }
    }
    t.diagnostic(`${asked} recommendations; the slowest report took ${Math.round(slowest)} ms of the processor`)
    assert.deepEqual(wrong, [])
    assert.ok(slowest < 150, `${slowest} ms`)
  })
