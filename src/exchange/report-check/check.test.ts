import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '#services/project.ts'
import { textLines } from '../inspection-reports/text/plain-text.ts'
import { checkReport, rules } from './check.ts'

/** Made-up reports, each with the defects of one of those that the rules were written for, in other words. */
const said = (name: string) => readFileSync(inProject(`test/data/board-reports/${name}.txt`), 'utf8')
const found = (name: string) => checkReport(textLines(said(name))).map(({ rule }) => rule)

const defects: Record<string, readonly string[]> = {
  halton: ['cross_reference', 'declared_count', 'direction', 'heading_level', 'area_without_grade'],
  worcestershire: ['parts_and_total', 'area_without_grade', 'proofing'],
  haringey: [
    'title',
    'expansion_in_word',
    'acronym',
    'denominator',
    'change_unit',
    'comparison',
    'promise_date',
    'none_against_text',
    'empty_field',
    'cited_documents',
    'repeated',
    'contact_domain',
    'day_unit',
  ],
  'halton-2023': ['none_against_text', 'cited_documents'],
  'halton-2011': ['promise_date'],
}

/** Not found: a share of 78% and another of 51% of the same thing, where "63 out of 120" agrees with the second. */
const overlooked: Readonly<Record<string, readonly string[]>> = { 'haringey-6': ['denominator'] }

for (const [name, expected] of Object.entries(defects))
  for (const twin of [1, 2, 3, 4, 5, 6, 7])
    test(`every defect of the ${name} report is found in other words: ${twin}`, () => {
      const rulesFound = found(`${name}-${twin}`)
      assert.deepEqual(
        expected.filter((rule) => !rulesFound.includes(rule)),
        overlooked[`${name}-${twin}`] ?? [],
      )
    })

test('in the reports that were written unseen nothing is found but what was put there', () => {
  for (const [name, expected] of Object.entries(defects))
    for (const twin of [4, 5, 6, 7])
      assert.deepEqual(
        found(`${name}-${twin}`).filter((rule) => !expected.includes(rule)),
        [],
        `${name}-${twin}`,
      )
})

test('a report without defects is left alone', () => {
  assert.deepEqual(found('clean'), [])
})

test('every rule has found something in these reports, and each finding says why and how to mend it', () => {
  const all = Object.keys(defects).flatMap((name) =>
    [1, 2, 3].flatMap((twin) => checkReport(textLines(said(`${name}-${twin}`)))),
  )
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !all.some(({ rule }) => rule === id)),
    [],
  )
  for (const { sentence, why, mend, page } of all) assert.ok(sentence && why && mend && page >= 1)
})

test('parts are added up, and held against the whole', () => {
  const why = checkReport(textLines(said('worcestershire-3'))).map((one) => one.why)
  assert.ok(why.includes('The parts add up to £4.4m, and the whole is said to be £5m'))
})

test('letters put for other words are named, and so is each pair of figures that disagree', () => {
  const all = checkReport(textLines(said('haringey-2')))
  const why = (rule: string) => all.filter((one) => one.rule === rule).map((one) => one.why)
  assert.ok(why('acronym').includes("SPOC is 'Specific Person of Contact' here, and is 'single point of contact'"))
  assert.deepEqual(why('denominator'), ['96 of 120 is 80%, and of the same thing 61% is said'])
})
