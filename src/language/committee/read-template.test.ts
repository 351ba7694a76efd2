import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { committeeTemplates } from '#publications/committees/index.ts'
import { readTemplate } from './read-template.ts'
import { everySection, isMandatory } from './template.ts'

const [ours] = committeeTemplates
const read = (change: object) => readTemplate(JSON.stringify({ ...ours, ...change }), pathways.measures)
const problems = (change: object) => {
  const answer = read(change)
  return 'problems' in answer ? answer.problems : []
}
const listing = (eyes: string) =>
  problems({ eyes, sections: [{ id: 'who', heading: 'Who they are', lists: 'missing_episodes' }] })

test('a form of report is read as it was written', () => {
  const answer = read({})
  assert.ok('template' in answer)
  assert.deepEqual(answer.template, ours)
})

test('a section that lists children is refused for the public and for whoever sees totals, with the reason', () => {
  for (const eyes of ['public', 'aggregate'])
    assert.deepEqual(listing(eyes), [
      `‘Who they are’ lists children (Missing episodes), which ${eyes} eyes may not see`,
    ])
  assert.deepEqual(listing('named'), [])
})

test('all that is wrong with a form is told at once, each with where it is', () => {
  assert.deepEqual(
    problems({
      colour: 'red',
      eyes: 'everybody',
      from: '2026-02-30',
      signedBy: [{ id: 'chair', words: 'Chair', role: 'king' }],
      sections: [{ id: 'Purpose', heading: '' }],
    }),
    [
      'colour means nothing here',
      'from must be a day such as "2026-03-31"',
      'eyes must be one of: named, pseudonym, aggregate, public',
      'sections 1: id must be lower-case words joined by -',
      'sections 1: heading must be words in quotation marks',
      'signedBy 1: role must be a role, such as "director"',
    ],
  )
  assert.deepEqual(
    problems({
      sections: [
        { id: 'a', heading: 'A' },
        { id: 'a', heading: 'B', lists: 'no_such' },
      ],
      signedBy: [],
      nothing: [],
    }),
    [
      'nobody signs it',
      'it has no words for a section in which there is nothing',
      "the section 'a' stands in it twice",
      "‘B’ lists the measure 'no_such', which no pathway declares",
    ],
  )
  assert.match(String((readTemplate('{', pathways.measures) as { problems: string[] }).problems[0]), /^It is not JSON/)
})

test('Halton’s reports of 2023 demand climate change, and those of 2011 an implementation date', () => {
  const demands = (id: string) =>
    everySection(committeeTemplates.find((one) => one.id === id)!.sections)
      .filter(isMandatory)
      .map(({ heading }) => heading)
  assert.ok(demands('halton-ppb-2023').includes('CLIMATE CHANGE IMPLICATIONS'))
  assert.ok(!demands('halton-ppb-2016').includes('CLIMATE CHANGE IMPLICATIONS'))
  assert.ok(demands('halton-executive-board-2011').includes('IMPLEMENTATION DATE'))
})
