import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givable, saying, type Givable } from '../../../test/examples/givable.ts'
import type { Visitor } from '../../../test/examples/browser.ts'
import { plain, readPdf } from '../../../test/examples/read-pdf.ts'
import { readOffice } from '../../../test/examples/read-word.ts'

let there: Givable
let dee: Visitor
before(async () => {
  there = await givable()
  dee = await there.door.signedIn(there.people.divisional.worker, 'divisional_manager')
})
after(() => there.world.close())
const path = () => `/children/${there.children.amy}/training-copy`

test('names, days of birth, addresses, schools and numbers on record are invented ones, the same for the same throughout', async () => {
  await saying(there, 'Amy told Carol that Carol was late. Amy was born 05/05/2011')
  const sent = await dee.post(path(), {
    do: 'word',
    instead: 'Mrs Oakley = the head teacher\n020 7946 0958 = a number',
  })
  assert.match(
    String(sent.headers['content-type']),
    /wordprocessing/,
    plain(sent.body.replaceAll(/<[^>]*>/g, ' ')).slice(0, 1500),
  )
  const word = readOffice(sent.rawPayload)
  for (const [name, bytes] of word.files)
    assert.doesNotMatch(
      bytes.toString('utf8'),
      /\bAmy\b|Carol|Whitlock|\b5 May 2011|05.05.2011|Heron|Wilfrid|Oakley|0958|943 476/,
      name,
    )
  const said = word
    .part('word/document.xml')
    .paragraphs()
    .map(({ words }) => words)
    .join('\n')
  const [, first, second, again] =
    /(\w+) told (\w+) that (\w+) was late\. (?:\w+) was born 22 May 2011/.exec(
      said.replaceAll(/22 May 20\d\d/g, '22 May 2011'),
    ) ?? []
  assert.ok(first && second)
  assert.notEqual(first, second)
  assert.equal(second, again)
})

for (const [what, words] of [
  ['A school', 'She now goes to hilltop primary'],
  ['A school', 'She is at Northgate Academy'],
  ['A school', 'She left.Northgate Academy rang'],
  ['A school', "Moved to 'Northgate Academy'"],
  ['An address or postcode', 'Seen near HX4 9QQ'],
  ['A number', 'Crime number 5512 9034'],
  ['A date of birth', 'His brother was born on 3rd April 2014'],
  ['A date of birth', 'Sister (DOB: 03.04.14) was there'],
] as const)
  test(`it is not released while ‘${words}’ remains, and is once a person says what stands instead`, async () => {
    const record = await saying(there, words)
    const sent = await dee.post(path(), { do: 'pdf' })
    assert.equal(sent.statusCode, 422)
    assert.match(sent.body, new RegExp(`${what} remains`))
    const instead =
      'hilltop primary = the example school\nNorthgate Academy = the example school\nHX4 9QQ = 1 Example Street\n5512 9034 = a number\n3rd April 2014 = a spring day\n03.04.14 = a spring day\nOakley = teacher\n020 7946 0958 = a number'
    const released = await dee.post(path(), { do: 'pdf', instead })
    assert.equal(
      released.headers['content-type'],
      'application/pdf',
      plain(released.body.replaceAll(/<[^>]*>/g, ' ')).slice(0, 1500),
    )
    assert.doesNotMatch(
      (await readPdf(released.rawPayload)).pages.map(({ text }) => text).join(' '),
      /hilltop|Northgate|HX4|5512|3rd April|03.04.14/,
    )
    await there.world.save(
      (await import('#pathways/missing/records.ts')).missingEpisode,
      [there.children.amy],
      {},
      { record, seen: 1, become: 'withdrawn', reason: 'For the next test' },
    )
  })

test('a real name that a person puts back by hand blocks it again', async () => {
  const sent = await dee.post(path(), { do: 'pdf', instead: 'Oakley = Whitlock\n020 7946 0958 = a number' })
  assert.equal(sent.statusCode, 422)
  assert.match(sent.body, /A name remains: ‘Whitlock’/)
})

test('the child’s own date of birth blocks it by itself, in each way in which people write one', async () => {
  for (const born of ['2011-05-05', '5 May 2011', '5th May 2011', 'May 5, 2011', '05/05/2011', '5.5.11']) {
    const sent = await dee.post(path(), {
      do: 'pdf',
      instead: `Oakley = the head, on ${born},\n020 7946 0958 = a number`,
    })
    assert.equal(sent.statusCode, 422, born)
    assert.match(sent.body, new RegExp(`A date of birth remains: ‘${born}’`))
  }
})
