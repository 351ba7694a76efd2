import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Mail } from '#services/mail/mail.ts'
import { smtp } from '#services/mail/smtp.ts'
import { mailServer as serverIn } from '#services/mail/url.ts'
import { anyServer, mailServer, saying } from './mail-server.ts'

const from = { name: 'Throughline', address: 'throughline@council.example' }
const quick = { silence: 400, whole: 1_500 }
const mail = (change: Partial<Mail> = {}): Mail => ({
  id: '019b7a3e-0000-7000-8000-000000000001',
  to: 'mina.manager@council.example',
  subject: 'Weekly missing report, 15 June 2026',
  text: 'Weekly missing report, 15 June 2026, has been issued. Open it here:\n\nhttp://127.0.0.1:3000/publications/weekly-missing/2026-06-15\n',
  queued: '2026-06-15T08:00:00.000Z',
  ...change,
})
const mailerAt = (url: string) => smtp(serverIn(url)!, from, quick)

async function server(t: TestContext, behaves: Parameters<typeof mailServer>[0] = {}) {
  const made = await mailServer(behaves)
  t.after(() => made.close())
  return made
}

test('a message is taken once, with an id of its own, the date it was queued, and a request for no automatic answer', async (t) => {
  const { url, taken } = await server(t)
  assert.deepEqual(await mailerAt(url).send(mail()), { is: 'sent' })
  assert.deepEqual(
    taken.map(({ id, to, from }) => ({ id, to, from })),
    [{ id: mail().id, to: 'mina.manager@council.example', from: 'throughline@council.example' }],
  )
  const { raw } = taken[0]!
  assert.match(raw, /^Message-ID: <019b7a3e-0000-7000-8000-000000000001@council\.example>\r$/m)
  assert.match(raw, /^Date: Mon, 15 Jun 2026 08:00:00 \+0000\r$/m)
  assert.match(raw, /^From: Throughline <throughline@council\.example>\r$/m)
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
  assert.doesNotMatch(raw, /nodemailer/i)
})

test('tried again, it is the same message byte for byte', async (t) => {
  const { url, taken } = await server(t)
  const long = { text: `Café — “quoted” ${'word '.repeat(60)}\n\n.begins with a dot\n`, subject: 'Réunion — 15 juin' }
  for (let n = 0; n < 2; n++) await mailerAt(url).send(mail(long))
  assert.equal(taken.length, 2)
  assert.equal(taken[0]!.raw, taken[1]!.raw)
})

test('an address or a message that the server refuses is refused for good, and its words are told', async (t) => {
  const nobody = await server(t, { onRcptTo: (_to, _session, done) => done(saying(550, 'No such person here')) })
  const spam = await server(t, { before: () => Promise.reject(saying(554, 'Looks like spam')) })
  assert.deepEqual(await mailerAt(nobody.url).send(mail()), {
    is: 'refused',
    words: 'The mail server refused the address: 550 No such person here',
  })
  assert.deepEqual(await mailerAt(spam.url).send(mail()), {
    is: 'refused',
    words: 'The mail server refused the message: 554 Looks like spam',
  })
  assert.equal(nobody.taken.length + spam.taken.length, 0)
})

test('a full mailbox, or a server that takes nobody at first, is for later', async (t) => {
  const full = await server(t, { onRcptTo: (_to, _session, done) => done(saying(452, 'Mailbox full')) })
  const grey = await server(t, { before: () => Promise.reject(saying(451, 'Try again in five minutes')) })
  assert.equal((await mailerAt(full.url).send(mail())).is, 'not now')
  assert.equal((await mailerAt(grey.url).send(mail())).is, 'not now')
})

test('a server that will not have us, or wants another password, is no fault of the message', async (t) => {
  const unwanted = await server(t, { onMailFrom: (_from, _session, done) => done(saying(550, 'Not from you')) })
  const locked = await server(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('Wrong password')),
  })
  const refused = await mailerAt(unwanted.url).send(mail())
  assert.deepEqual(
    [refused.is, 'words' in refused && /refused us as the sender/.test(refused.words)],
    ['no server', true],
  )
  const outcome = await mailerAt(`smtp://us:s3cret@127.0.0.1:${locked.port}`).send(mail())
  assert.equal(outcome.is, 'no server')
  assert.match('words' in outcome ? outcome.words : '', /does not take our name and password/)
  assert.doesNotMatch(JSON.stringify(outcome), /s3cret/)
})

test('the right password opens it', async (t) => {
  const { port, taken } = await server(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'us@council' && password === 'p@ss/word' ? done(null, { user: 1 }) : done(new Error('Wrong')),
  })
  const mailer = mailerAt(`smtp://us%40council:p%40ss%2Fword@127.0.0.1:${port}`)
  assert.equal(await mailer.trouble(), null)
  assert.deepEqual(await mailer.send(mail()), { is: 'sent' })
  assert.equal(taken.length, 1)
})

test('a server that is down, breaks off in the middle, says nothing or answers a drop at a time holds nobody up', async (t) => {
  const gone = await anyServer(() => {})
  await gone.close()
  const silent = await anyServer(() => {})
  const dripping = await anyServer((socket) => {
    const drip = setInterval(() => socket.write('220-still here\r\n'), 100)
    socket.on('close', () => clearInterval(drip))
  })
  const cut = await anyServer((socket) => {
    socket.write('220 here\r\n')
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        if (line.startsWith('EHLO')) socket.write('250 here\r\n')
        else if (/^(MAIL|RCPT)/.test(line)) socket.write('250 yes\r\n')
        else if (line === 'DATA') socket.write('354 go on\r\n')
        else socket.destroy()
      }
    })
  })
  t.after(() => Promise.all([silent.close(), dripping.close(), cut.close()]))
  for (const [what, { url }] of Object.entries({ gone, silent, dripping, cut })) {
    const began = performance.now()
    const outcome = await mailerAt(url).send(mail())
    assert.equal(outcome.is, 'no server', `${what}: ${JSON.stringify(outcome)}`)
    assert.match('words' in outcome ? outcome.words : '', /^The mail server [^\n]+$/, what)
    assert.ok(performance.now() - began < 3_000, `${what} took ${performance.now() - began} ms`)
  }
})

test('a certificate that nobody vouches for is not trusted, and nothing is sent', async (t) => {
  const throughout = await server(t, { secure: true })
  const upgraded = await server(t, { disabledCommands: [] })
  for (const url of [`smtps://127.0.0.1:${throughout.port}`, upgraded.url]) {
    const outcome = await mailerAt(url).send(mail())
    assert.equal(outcome.is, 'no server')
    assert.match('words' in outcome ? outcome.words : '', /certificate is not trusted/)
    assert.match((await mailerAt(url).trouble()) ?? '', /certificate is not trusted/)
  }
  assert.equal(throughout.taken.length + upgraded.taken.length, 0)
})

test('a password is not said over a line that is not encrypted, unless the line is this machine itself', async (t) => {
  const said: string[] = []
  const { port } = await server(t, {
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => (said.push(auth.password ?? ''), done(null, { user: 1 })),
  })
  // A name of this machine that is not one of those known to be it.
  const outcome = await mailerAt(`smtp://us:s3cret@0.0.0.0:${port}`).send(mail())
  assert.equal(outcome.is, 'no server')
  assert.deepEqual(said, [])
})

test('no header can be slipped in by a subject or an address, and an address that is none is refused in words', async (t) => {
  const { url, taken } = await server(t)
  const hostile: Partial<Mail>[] = [
    { subject: 'Report\r\nBcc: everybody@council.example' },
    { subject: 'Report\nX: y' },
    { subject: 'Report\u2028X: y' },
    { to: 'mina@council.example\r\nBcc: everybody@council.example' },
    { to: 'mina@council.example, all@council.example' },
    { to: 'Mina <mina@council.example>' },
    { to: '"mina@evil.example"@council.example' },
    { to: 'mina@council.example>' },
    { to: 'mina@coun\u0000cil.example' },
    { to: 'mína@council.example' },
    { to: '' },
    { to: 'mina' },
    { to: `${'a'.repeat(300)}@council.example` },
    { id: '../../etc/passwd' },
    { queued: 'yesterday' },
  ]
  for (const change of hostile) {
    const outcome = await mailerAt(url).send(mail(change))
    assert.equal(outcome.is, 'refused', JSON.stringify(change))
    assert.match('words' in outcome ? outcome.words : '', /^[^\r\n]+$/, JSON.stringify(change))
  }
  assert.deepEqual(taken, [])
})
