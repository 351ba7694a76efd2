import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { frontDoor } from '../../../test/examples/browser.ts'
import { authority, given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'
import { issueOf, later, morning, queued, reader, rowsOf } from '../../../test/mail/queueing.ts'
import type { Mailer } from '#services/mail/mail.ts'
import { sendQueued } from '#workings/mail/send.ts'

const world = await given()
after(() => world.close())
const door = await frontDoor(world, later(30))
const administrator = await door.signedIn(await world.worker('Ada Admin', 'administrator'), 'administrator')
const manager = await door.signedIn(await world.worker('Mina Manager', 'team_manager'), 'team_manager')
const councillor = await door.signedIn(await world.worker('Cora Councillor', 'councillor'), 'councillor')
const refusing: Mailer = {
  by: 'smtp',
  send: ({ to }) =>
    Promise.resolve(
      to.startsWith('gone')
        ? { is: 'refused', words: 'The mail server refused the address: 550 <script>gone</script>' }
        : { is: 'sent' },
    ),
  trouble: () => Promise.resolve('The mail server cannot be reached'),
}

test('an empty outbox says so, and that nobody is sent anything where there is no mail server', async () => {
  const { body, statusCode } = await administrator.get('/outbox')
  assert.equal(statusCode, 200)
  await valid(body, 'the empty outbox')
  assert.match(saying(body), /No message has been queued yet/)
  assert.match(saying(body), /No mail server is set up/)
})

test('each message shows whom it is to, what became of it, how often it was tried, and what is in the way', async () => {
  const people = await Promise.all([
    reader(world, 'Lena Lead', 'lena@council.example'),
    reader(world, 'Gus Gone', 'gone@council.example'),
    reader(world, 'Nora Newcomer', null),
  ])
  await queued(world, people, issueOf(1))
  await sendQueued(world.db, refusing, authority, later(1))
  const { body } = await administrator.get('/outbox')
  await valid(body, 'the outbox')
  const words = rowsOn(body, '#outbox').map((cells) => cells.join(' | '))
  assert.equal(words.length, 3)
  assert.ok(
    words.some((row) => /Sent.*Lena Lead.*lena@council\.example/.test(row)),
    words.join('\n'),
  )
  assert.ok(
    words.some((row) => /Not sent.*550.*Gus Gone.*\| 1/.test(row)),
    words.join('\n'),
  )
  assert.ok(
    words.some((row) => /no address.*Nora Newcomer.*Not recorded.*\| 0/.test(row)),
    words.join('\n'),
  )
  assert.doesNotMatch(body, /<script>gone/)
  const failed = await administrator.get('/outbox?state=failed')
  assert.equal(rowsOn(failed.body, '#outbox').length, 1)
  assert.match(saying((await administrator.get('/outbox?state=sending')).body), /No message is in that state/)
})

test('a message opens as it would be read, and one that was refused can be sent again', async () => {
  const { message } = (await rowsOf(world)).find(({ state }) => state === 'failed')!
  const { body } = await administrator.get(`/outbox/${message}`)
  await valid(body, 'a message')
  assert.match(saying(body), /Weekly missing report, 15 June 2026, has been issued/)
  assert.match(
    body,
    /href="https:\/\/throughline\.invented-borough\.example\/publications\/weekly-missing\/2026-06-15"/,
  )
  const sent = await administrator.post(`/outbox/${message}/again`, {})
  assert.equal(sent.statusCode, 303)
  assert.equal((await rowsOf(world)).find((row) => row.message === message)!.state, 'queued')
  assert.equal((await administrator.post(`/outbox/${message}/again`, {})).statusCode, 303, 'it waits, as was asked')
  assert.equal((await administrator.get('/outbox/00000000-0000-7000-8000-00000000dead')).statusCode, 404)
  assert.equal((await administrator.get('/outbox/nothing')).statusCode, 404)
})

test('who does not look after the program sees no message, and looking is logged', async () => {
  const { message } = (await rowsOf(world))[0]!
  for (const someone of [manager, councillor]) {
    for (const path of ['/outbox', `/outbox/${message}`]) {
      const { statusCode, body } = await someone.get(path)
      assert.equal(statusCode, 403)
      assert.doesNotMatch(body, /council\.example/)
    }
    assert.equal((await someone.post(`/outbox/${message}/again`, {})).statusCode, 403)
  }
  const logged = await world.rows<{ what: string }>("select what from access_log where what like '%outbox%'")
  assert.ok(logged.length > 4)
})

test('a long outbox is read page by page', async () => {
  const people = await Promise.all(
    Array.from({ length: 60 }, (_, n) => reader(world, `Reader ${n}`, `r${n}@council.example`)),
  )
  await queued(world, people, issueOf(2), morning)
  const [first, second] = await Promise.all([administrator.get('/outbox'), administrator.get('/outbox?page=2')])
  assert.equal(rowsOn(first.body, '#outbox').length, 50)
  assert.equal(rowsOn(second.body, '#outbox').length, 13)
  assert.match(saying(first.body), /Showing 1 to 50 of 63 messages/)
})

test('the health page says whether mail works and how much waits, and not why, nor for whom', async () => {
  const asked = await door.app.inject({ url: '/health?format=json' })
  const { mail } = asked.json<{ mail: Record<string, unknown> }>()
  assert.deepEqual(mail, { by: 'outbox folder', works: true, waiting: 61, failed_this_week: 1 })
  door.house.mailer = refusing
  const down = await door.app.inject({ url: '/health' })
  await valid(down.body, 'health')
  assert.match(saying(down.body), /Does not work By mail server\. Waiting: 61\. Not sent this week: 1/)
  assert.doesNotMatch(down.body, /cannot be reached|council\.example/)
  assert.match(
    saying((await administrator.get('/outbox')).body),
    /Nothing can be sent now\. The mail server cannot be reached/,
  )
})
