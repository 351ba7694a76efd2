import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { textLines } from '../inspection-reports/text/plain-text.ts'
import { promisesIn } from './promised.ts'

const meeting = day('2026-06-15')
const found = (...sentences: string[]) => promisesIn(textLines(sentences.join('\n\n')), meeting)

const promises = [
  'The refreshed plan and its road map will be brought to the next meeting of this board.',
  'A strategy for families will be launched shortly.',
  'Work is under way to write a handbook for care leavers.',
  'A self-evaluation of the service is planned in the next quarter.',
  'There are plans to introduce a tool that looks at several risks at once.',
  'The Cabinet Member will be asked to approve the policy on neglect by April 2027.',
  'The service is working hard towards completing assessments within 35 days.',
  'All areas for development are being addressed.',
  'We intend to ask young people what they think of it.',
  'The next step is to agree one form of plan for all teams.',
  'The film is about to be distributed to every child in care.',
  'The need for the service remains, and it is subject to re-commissioning.',
  'A tender for foster carers will commence in September.',
  'There will be a refresh of the children and young people plan.',
  'An interim list is used pending a longer term system.',
  'There is agreement to recruit a second reviewing officer.',
]
const others = [
  'The strategy was launched in March and 40 staff were trained.',
  'Ofsted will publish a new framework in the autumn.',
  'Ensure that all children who go missing are interviewed on their return.',
  'The new approach will support better conversations with families.',
  'Halton may be selected for a thematic inspection.',
  'Children said that somebody they knew now asked how they were.',
]

test('a sentence that commits somebody is found, and one that tells what was done, is asked of us or may be is not', () => {
  assert.deepEqual(
    promises.filter((sentence) => found(sentence).length !== 1),
    [],
  )
  assert.deepEqual(
    others.filter((sentence) => found(sentence).length > 0),
    [],
  )
})

test('each keeps the words of its report, and a sentence that is told twice is one promise', () => {
  const [one, two] = [promises[0]!, promises[1]!]
  assert.deepEqual(
    found(one, two, one).map(({ sentence }) => sentence),
    [one, two],
  )
})

test('by when it is promised is a day where the report says one, and its own words where it does not', () => {
  const when = (sentence: string) => found(sentence).map(({ by, said }) => [by, said])
  assert.deepEqual(when('A report will be presented within two weeks.'), [['2026-06-29', 'within two weeks']])
  assert.deepEqual(when('It will be reviewed over the next six months.'), [['2026-12-15', 'over the next six months']])
  assert.deepEqual(when('The plan will be published by 30 September 2026.'), [['2026-09-30', 'by 30 September 2026']])
  assert.deepEqual(when('The plan will be published in October.'), [['2026-10-31', 'in October']])
  assert.deepEqual(when('It will be brought to the next meeting.'), [[null, 'to the next meeting']])
  assert.deepEqual(when('The plan will be refreshed.'), [[null, null]])
  assert.deepEqual(when('The plan is being reviewed after the visit that was completed in November 2025.'), [
    [null, null],
  ])
})
