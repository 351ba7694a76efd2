import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { checkFile } from '#exchange/report-check/file.ts'
import { readOne } from '#exchange/inspection-reports/file.ts'
import { FileReader } from '#exchange/inspection-reports/text/apart.ts'
import { fileOf } from '#exchange/read/file.ts'
import { importSsda903 } from '#exchange/ssda903.ts'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { CheckedFile } from '#services/files/checked.ts'
import { isZip } from '#services/files/zip.ts'
import { authority } from '../examples/given.ts'
import { changed, held } from '../twice/effect.ts'
import { forms } from '../twice/forms.ts'
import { scene } from '../twice/scene.ts'
import { hostileFiles, hostileNames, tiresomeFiles } from './hostile-files.ts'

const there = await scene()
const reader = new FileReader()
after(async () => {
  await reader.close()
  await there.world.close()
})
const all = [...hostileFiles, ...tiresomeFiles]
const most = 5
there.door.house.config.documentLimit = most
const secret = /root:.{0,3}:0:0|hahahaha/

test('no file of these is kept with a record, under any name, and each is refused in a sentence', async () => {
  for (const { says, name, bytes } of hostileFiles)
    for (const called of [name, 'minutes.pdf', 'a.html']) {
      const file = await CheckedFile.of(called, bytes, most)
      assert.match(
        'refused' in file ? file.refused : `taken as ${file.type}`,
        /^(The|It|Other|Older|Rich|Another) /,
        says,
      )
    }
})

test('nor by a form of a record, which comes back with what is wrong and keeps nothing', async () => {
  const { by, url, form } = await forms['POST /children/:child/records/new/:kind']![0]!(there)
  const before = await held(there.world)
  for (const { says, name, bytes } of hostileFiles.filter((one) => one.bytes.length > 0)) {
    const answer = await by.send(url, form, { 'police_report-file': { name, bytes } })
    assert.equal(answer.statusCode, 422, says)
    assert.doesNotMatch(answer.body, secret, says)
  }
  assert.deepEqual(changed(before, await held(there.world)), [])
})

test('a file’s name leads nowhere and runs nothing, whatever it is', async () => {
  for (const name of hostileNames) {
    const file = await CheckedFile.of(name, Buffer.from('She was seen at ten.\n'), most)
    assert.ok(!('refused' in file), name)
    assert.match(file.name, /^[^\\/:*?"<>|\p{C}]{1,200}\.txt$/u, name)
    assert.doesNotMatch(file.name, /^\./, name)
  }
})

test('whoever reads a report, or checks one, says what is wrong with it, and reads the next', async () => {
  const plain = Buffer.from('Inspection of Invented Borough\n')
  for (const { says, name, bytes } of all) {
    const read = JSON.stringify(await readOne(reader, name, async () => bytes))
    const found = JSON.stringify(await checkFile(reader, name, async () => bytes))
    for (const words of [read, found]) {
      assert.doesNotMatch(words, secret, says)
      assert.doesNotMatch(words, /longer than a minute/, says)
    }
  }
  assert.doesNotMatch(JSON.stringify(await readOne(reader, 'a.txt', async () => plain)), /was not read/)
})

test('the page that reads a report answers each, and puts nothing on record', async () => {
  const { director } = there.people
  const before = await held(there.world)
  for (const { says, name, bytes } of hostileFiles) {
    const { statusCode, body } = await director.send('/inspections/read', {}, { report: { name, bytes } })
    assert.ok(statusCode === 200 || statusCode === 422, `${says}: ${statusCode}`)
    assert.doesNotMatch(body, secret, says)
    assert.doesNotMatch(body, /<script>alert|<svg xmlns="http:\/\/www.w3.org\/2000\/svg"><script/, says)
  }
  assert.deepEqual(changed(before, await held(there.world)), [])
})

test('no return is imported of them, whatever a return is called', async () => {
  const before = await held(there.world)
  const context = { authority, today: day('2026-06-03'), now: instant('2026-06-03T09:00:00.000Z'), worker: null }
  // What is packed is told by its first bytes: one of them stands for all.
  const [one, ...others] = all.filter(({ bytes }) => isZip(bytes))
  for (const { says, bytes } of all.filter((each) => each === one || !others.includes(each))) {
    const { outcome, problems } = await importSsda903(there.world.pool, pathways, context, [
      fileOf('header.csv', bytes),
    ])
    assert.equal(outcome, 'refused', says)
    assert.ok(problems.count > 0, says)
  }
  assert.deepEqual(changed(before, await held(there.world)), [])
})
