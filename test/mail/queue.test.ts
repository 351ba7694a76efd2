import assert from 'node:assert/strict'
import { after, afterEach, test, type TestContext } from 'node:test'
import { day } from '#language/day.ts'
import { Letter } from '#language/letter.ts'
import { workerDetails } from '#language/spine/index.ts'
import { letters } from '#publications/letters.ts'
import { publications } from '#publications/index.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import type { Mailer } from '#services/mail/mail.ts'
import { smtp } from '#services/mail/smtp.ts'
import { asKeeper } from '#workings/database.ts'
import { queueAgain, queueMessages } from '#workings/mail/queue.ts'
import { sendQueued } from '#workings/mail/send.ts'
import { authority, given } from '../examples/given.ts'
import { mailServer, saying, type MailServer } from './mail-server.ts'
import { issueOf, later, letterOf, morning, queued, reader, rowsOf, site } from './queueing.ts'

const world = await given()
after(() => world.close())
afterEach(() => world.rows('delete from message'))
const mina = await reader(world, 'Mina Manager', 'mina@council.example')
const dee = await reader(world, 'Dee Director', 'dee@council.example')
const from = { name: 'Throughline', address: 'throughline@council.example' }
const at = ({ port }: { port: number }): Mailer =>
  smtp({ host: '127.0.0.1', port, secure: false }, from, { silence: 500, whole: 2_000 })
const send = (mailer: Mailer, minutes = 0) => sendQueued(world.db, mailer, authority, later(minutes))
async function server(t: TestContext, behaves: Parameters<typeof mailServer>[0] = {}) {
  const made = await mailServer(behaves)
  t.after(() => made.close())
  return made
}
const one = async () => (await rowsOf(world))[0]!

test('the same letter about the same issue to the same person is one message, however often it is queued', async () => {
  const [first] = await queued(world, [mina], issueOf(1))
  const [second] = await queued(world, [mina], issueOf(1), later(60))
  assert.equal(first, second)
  await queued(world, [mina], issueOf(2))
  await queued(world, [dee], issueOf(1))
  assert.equal((await rowsOf(world)).length, 3)
})

test('a message that is queued with what is then not kept is not sent', async () => {
  await assert.rejects(
    asKeeper(world.db, async (tx) => {
      await queueMessages(tx, authority, [{ letter: letterOf(), about: issueOf(1), to: mina }], morning)
      throw new Error('the issue could not be kept')
    }),
  )
  assert.deepEqual(await rowsOf(world), [])
})

test('each is sent once, to the address that was known, and says when', async (t) => {
  const made = await server(t)
  await queued(world, [mina, dee], issueOf(1))
  assert.deepEqual(await send(at(made), 3), { sent: 2, refused: 0, later: 0, trouble: null })
  assert.deepEqual(await send(at(made), 4), { sent: 0, refused: 0, later: 0, trouble: null })
  assert.deepEqual(made.taken.map(({ to }) => to).toSorted(), ['dee@council.example', 'mina@council.example'])
  assert.deepEqual(
    (await rowsOf(world)).map(({ state, attempts, sent }) => ({ state, attempts, sent })),
    [1, 2].map(() => ({ state: 'sent', attempts: 1, sent: '2026-06-15T08:03:00Z' })),
  )
})

test('several senders at once send each message once', async (t) => {
  const made = await server(t)
  const people = await Promise.all(
    Array.from({ length: 24 }, (_, n) => reader(world, `R ${n}`, `r${n}@council.example`)),
  )
  const ids = await queued(world, people, issueOf(1))
  const done = await Promise.all([1, 2, 3, 4].map(() => send(at(made))))
  assert.equal(
    done.reduce((sum, { sent }) => sum + sent, 0),
    24,
  )
  assert.deepEqual(made.taken.map(({ id }) => id).toSorted(), ids.toSorted())
  assert.ok((await rowsOf(world)).every(({ attempts }) => attempts === 1))
})

test('whoever has no address is told of, and is sent the message once they have one', async (t) => {
  const nobody = await reader(world, 'Nora Newcomer', null)
  const [message] = await queued(world, [nobody], issueOf(1))
  assert.equal((await one()).state, 'not sent: no address')
  const made = await server(t)
  await send(at(made))
  const again = () => asKeeper(world.db, (tx) => queueAgain(tx, authority, message!, morning))
  await assert.rejects(again(), /still no address/)
  const [{ record }] = (await world.rows<{ record: string }>('select record from record where subject = $1', [
    nobody,
  ])) as [{ record: string }]
  const answers = { name: 'Nora Newcomer', email: 'nora@council.example', started: day('2020-01-01') }
  await world.save(workerDetails, [nobody], answers, {
    record,
    reason: 'She has one now',
    recordedAt: '2026-06-10T09:00:00Z',
  })
  await again()
  await assert.rejects(again(), /waits already, or was sent/)
  await send(at(made))
  assert.deepEqual([made.taken.map(({ to }) => to), (await one()).state], [['nora@council.example'], 'sent'])
})

test('a refusal is told and not tried again, and holds up nobody else', async (t) => {
  const made = await server(t, {
    onRcptTo: ({ address }, _session, done) => (address.startsWith('dee') ? done(saying(550, 'Dee has left')) : done()),
  })
  await queued(world, [dee, mina], issueOf(1))
  assert.deepEqual(await send(at(made)), { sent: 1, refused: 1, later: 0, trouble: null })
  for (const minutes of [60, 60 * 24 * 7]) assert.equal((await send(at(made), minutes)).refused, 0)
  const refused = (await rowsOf(world)).find(({ to_address }) => to_address!.startsWith('dee'))!
  assert.deepEqual([refused.state, refused.attempts], ['failed', 1])
  assert.match(refused.last_error!, /refused the address: 550 Dee has left/)
})

test('while the server is down a message waits, longer each time, and goes once when it is back', async () => {
  const down = { port: (await closed()).port }
  await queued(world, [mina, dee], issueOf(1))
  const first = await send(at(down))
  assert.equal(first.later, 1, 'the second was not tried against a server that is down')
  assert.match(first.trouble!, /cannot be reached/)
  const waits: number[] = []
  await world.rows("delete from message where state = 'queued' and attempts = 0")
  for (let minutes = 0; ;) {
    const { next_try, state } = await one()
    if (state !== 'queued') break
    waits.push((Date.parse(next_try) - Date.parse(later(minutes))) / 60_000)
    minutes += waits.at(-1)!
    assert.equal((await send(at(down), minutes - 0.5)).later, 0, 'not tried before it is due')
    await send(at(down), minutes)
  }
  assert.ok(
    waits.every((wait, n) => n === 0 || wait >= waits[n - 1]!),
    waits.join(),
  )
  const weekend = 62 * 60
  assert.ok(waits.reduce((sum, wait) => sum + wait, 0) > weekend, 'from Friday evening to Monday morning')
  const given = await one()
  assert.equal(given.state, 'failed')
  assert.match(given.last_error!, /^Given up after 10 tries\. The mail server cannot be reached/)
})

test('what could not be sent for a while is sent once, as soon as the server is back', async (t) => {
  let up = false
  const made = await server(t, { onConnect: (_session, done) => (up ? done() : done(saying(421, 'Closing'))) })
  await queued(world, [mina, dee], issueOf(1))
  for (const minutes of [0, 1, 2]) assert.notEqual((await send(at(made), minutes)).trouble, null)
  up = true
  await send(at(made), 60)
  assert.equal(made.taken.length, 2)
  assert.ok((await rowsOf(world)).every(({ state }) => state === 'sent'))
})

test('a message that stops the program each time it is tried is given up', async () => {
  const [message] = await queued(world, [mina], issueOf(1))
  await world.rows("update message set state = 'sending', attempts = 10")
  const never: Mailer = { by: 'smtp', send: () => assert.fail('it was tried'), trouble: () => Promise.resolve(null) }
  assert.equal((await send(never)).refused, 1)
  assert.deepEqual([message, (await one()).state], [(await one()).message, 'failed'])
})

test('a letter is a declared kind about a declared publication and a day, and says nothing else but a link', () => {
  for (const kind of letters) {
    const { subject, text } = Letter.of(
      kind,
      { publication: weeklyMissing, day: day('2026-06-15') },
      publications,
      site,
    )
    const said = `${subject}\n${text}`
    for (const known of ['Weekly missing report', '15 June 2026', `${site}/publications/weekly-missing/2026-06-15`])
      assert.ok(said.includes(known), known)
    const other = Letter.of(kind, { publication: weeklyMissing, day: day('2026-06-22') }, publications, site)
    assert.equal(other.text, text.replace('15 June 2026', '22 June 2026').replace('2026-06-15', '2026-06-22'))
    assert.doesNotMatch(subject, /[\r\n]/)
  }
  const typed = { ...weeklyMissing, name: 'About Amy Smith' }
  assert.throws(
    () => Letter.of(letters[0], { publication: typed, day: day('2026-06-15') }, publications, site),
    /not declared/,
  )
  const sneaked = 'Amy Smith' as ReturnType<typeof day>
  assert.throws(
    () => Letter.of(letters[0], { publication: weeklyMissing, day: sneaked }, publications, site),
    /one day/,
  )
})

/** A port at which nobody listens. */
async function closed(): Promise<MailServer> {
  const server = await mailServer()
  await server.close()
  return server
}
