import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, Script } from 'node:vm'
import { patternsIn, type PatternAt } from './patterns.ts'
import { pumps } from './pumps.ts'

/** What they look along is written by us, or is cut short before. */
const ofOurs = new Map([
  ['src/ui/chart/drawing.ts', 'a drawing that we drew'],
  ['src/press/pdf/picture.ts', 'a drawing that we drew'],
  ['src/screens/measure/figure-file.ts', 'a drawing that we drew'],
  ['src/services/setting.ts', 'a setting of whoever installs it'],
  ['src/services/files/name.ts', 'a file’s name: a part’s head holds no more than some thousand signs'],
  ['src/press/child/recipient.ts', 'a choice of a list that we wrote'],
  ['src/language/words.ts', 'a form of a term that is declared'],
])
const bounded = (file: string) =>
  file.startsWith('src/exchange/report-check/') || file.startsWith('src/exchange/inspection-reports/')

const script = new Script('re.global || re.sticky ? text.replace(re, "") : re.test(text)')

/** Milliseconds of the processor that it takes to look along the text, at best of three. */
function cost({ pattern, flags }: PatternAt, text: string): number {
  const context = createContext({ re: new RegExp(pattern, flags), text })
  const once = () => {
    const before = process.cpuUsage()
    try {
      script.runInContext(context, { timeout: 500 })
    } catch {
      return Infinity
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  let least = once()
  for (let again = 0; again < 2 && least > slow; again++) least = Math.min(least, once())
  return least
}
/** A pattern that looks along once takes less than one for so many signs; one that looks along anew from each takes fifty and more. */
const [length, slow] = [12_000, 30]

test('no pattern in the program looks along a text anew from each of its signs, whatever the text repeats', (t) => {
  const all = patternsIn('src').filter(({ file }) => !ofOurs.has(file))
  assert.ok(all.length > 400, `${all.length} patterns`)
  const found = all.flatMap((one) => {
    const slowest = pumps(one.pattern).find((pump) => {
      // Signs in a row are broken before these look along them.
      const part = bounded(one.file) ? `${pump.repeat(Math.ceil(150 / pump.length)).slice(0, 150)} ` : pump
      return cost(one, `${part.repeat(Math.ceil(length / part.length))}\u0000`) > slow
    })
    return slowest === undefined ? [] : [`${one.file} /${one.pattern}/${one.flags} along ${JSON.stringify(slowest)}…`]
  })
  t.diagnostic(`${all.length} patterns`)
  assert.deepEqual(found, [])
})

test('a pattern that does is found out', () => {
  for (const pattern of [String.raw`\s*\n`, '(a+)+$', String.raw`[\w.]+@`, '<[^>]*>'])
    assert.ok(
      pumps(pattern).some((pump) => cost({ pattern, flags: 'g', file: '' }, `${pump.repeat(length)}\u0000`) > slow),
      pattern,
    )
})
