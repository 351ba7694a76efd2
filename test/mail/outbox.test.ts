import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { isMailAddress } from '#language/mail-address.ts'
import { isAddress, senderIn } from '#services/mail/fit.ts'
import type { Mail } from '#services/mail/mail.ts'
import { outbox } from '#services/mail/outbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-outbox-'))
after(() => rmSync(folder, { recursive: true }))
const from = { name: 'Throughline', address: 'throughline@outbox.invalid' }
const mail: Mail = {
  id: '019b7a3e-0000-7000-8000-000000000001',
  to: 'mina@council.example',
  subject: 'Weekly missing report',
  text: 'Open it here\n',
  queued: '2026-06-15T08:00:00.000Z',
}

test('with no mail server a message is one file, named by its id, in a folder that nobody else opens', async () => {
  const place = join(folder, 'outbox')
  const mailer = outbox(place, from)
  assert.equal(await mailer.trouble(), null)
  for (let n = 0; n < 3; n++) assert.deepEqual(await mailer.send(mail), { is: 'sent' })
  assert.deepEqual(readdirSync(place), [`${mail.id}.eml`])
  assert.equal(statSync(place).mode & 0o777, 0o700)
  assert.equal(statSync(join(place, `${mail.id}.eml`)).mode & 0o777, 0o600)
  const file = readFileSync(join(place, `${mail.id}.eml`), 'utf8')
  assert.match(file, /^To: mina@council\.example\r$/m)
  assert.match(file, /\r\n\r\nOpen it here\r\n$/)
})

test('a folder that cannot be written is told, and the message waits', async () => {
  writeFileSync(join(folder, 'a-file'), '')
  const mailer = outbox(join(folder, 'a-file', 'outbox'), from)
  const outcome = await mailer.send(mail)
  assert.equal(outcome.is, 'no server')
  assert.match('words' in outcome ? outcome.words : '', /The outbox folder cannot be written/)
})

test('an address that a form takes is one that a header can hold', () => {
  const part = fc.string({ unit: fc.constantFrom(...Array.from('aZ09._-+\'"<>,; \n@%é')), minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(part, part, (name, machine) => {
      const typed = `${name}@${machine}`
      return !isMailAddress(typed) || isAddress(typed)
    }),
    { numRuns: 5_000 },
  )
  for (const good of ["o'neil.mary@halton.gov.uk", 'a.b+c@x.example', 'A_B@council-north.gov.uk'])
    assert.ok(isMailAddress(good) && isAddress(good), good)
})

test('whom mail comes from is an address, with a name or without', () => {
  assert.deepEqual(senderIn('Throughline <t@council.gov.uk>'), { name: 'Throughline', address: 't@council.gov.uk' })
  assert.deepEqual(senderIn('t@council.gov.uk'), { name: '', address: 't@council.gov.uk' })
  for (const wrong of ['Throughline', 'T <t@x', 'a@b.uk, c@d.uk', 'T\r\nBcc: x <t@council.gov.uk>', '<>'])
    assert.equal(senderIn(wrong), null, wrong)
})
