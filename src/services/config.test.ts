import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { describeConfiguration, readConfig } from './config.ts'
import { inProject } from './project.ts'

test('with nothing set, the pages are on this machine only, and the store is our own', () => {
  const { port, host, databaseUrl, dataDir } = readConfig({})
  assert.deepEqual(
    { port, host, databaseUrl, dataDir },
    {
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: inProject('data'),
    },
  )
})

test('every mistake is told at once, each with its name', () => {
  const env = { PORT: 'three thousand', DATABASE_URL: 'mysql://x', TRUST_PROXY: 'maybe', LOG_LEVEL: 'loud' }
  assert.throws(
    () => readConfig(env),
    (error: Error) => Object.keys(env).every((name) => error.message.includes(name)),
  )
})

test('a mail server is read with its password, which is never told', () => {
  const from = 'Throughline <throughline@council.gov.uk>'
  const { mailServer, mailFrom, publicUrl } = readConfig({
    MAIL_URL: 'smtps://us%40council:p%2F%40ss@mail.council',
    MAIL_FROM: from,
    PUBLIC_URL: 'https://throughline.council/',
  })
  assert.deepEqual(mailServer, { host: 'mail.council', port: 465, secure: true, user: 'us@council', password: 'p/@ss' })
  assert.equal(publicUrl, 'https://throughline.council')
  assert.equal(readConfig({ PORT: '4000' }).publicUrl, 'http://127.0.0.1:4000')
  assert.deepEqual(mailFrom, { name: 'Throughline', address: 'throughline@council.gov.uk' })
  assert.throws(
    () => readConfig({ MAIL_URL: 'smtp://mail.council' }),
    /MAIL_FROM must be set[^]*PUBLIC_URL must be set/,
  )
  for (const url of [
    'https://us:s3cret@mail',
    'smtp://us:s3cret@mail?logger=1',
    'smtp://s3cret@mail',
    'smtp://us:s3cret%@m',
  ])
    assert.throws(
      () => readConfig({ MAIL_URL: url, MAIL_FROM: from, PUBLIC_URL: 'https://x' }),
      (error: Error) => error.message.includes('MAIL_URL') && !error.message.includes('s3cret'),
      url,
    )
})

const signIn = {
  OIDC_ISSUER: 'https://login.council.gov.uk/children',
  OIDC_CLIENT_ID: 'throughline',
  OIDC_CLIENT_SECRET: 's3cret',
  PUBLIC_URL: 'https://throughline.council',
}

test('an identity provider is read whole or not at all, over https, and its secret is never told', () => {
  assert.equal(readConfig({}).provider, undefined)
  const { provider } = readConfig(signIn)
  assert.equal(provider?.issuer, signIn.OIDC_ISSUER)
  assert.equal(provider?.clientSecret, 's3cret')
  assert.throws(
    () => readConfig({ OIDC_ISSUER: signIn.OIDC_ISSUER }),
    /OIDC_CLIENT_ID must be set[^]*OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE must[^]*PUBLIC_URL must/,
  )
  for (const wrong of [
    { OIDC_ISSUER: 'http://login.council.gov.uk' },
    { OIDC_SCOPE: 'email' },
    { OIDC_CLIENT_SECRET_FILE: '/there/is/none' },
    { OIDC_GROUPS_CLAIM: 'two words' },
  ])
    assert.throws(
      () => readConfig({ ...signIn, ...wrong }),
      (error: Error) => error.message.includes(Object.keys(wrong)[0]!) && !error.message.includes('s3cret'),
    )
  const file = join(mkdtempSync(join(tmpdir(), 'throughline-secret-')), 'secret')
  writeFileSync(file, 'from a file\n')
  const { OIDC_CLIENT_SECRET: _, ...rest } = signIn
  assert.equal(readConfig({ ...rest, OIDC_CLIENT_SECRET_FILE: file }).provider?.clientSecret, 'from a file')
})

test('docs/configuration.md tells every name, as the code has it', () => {
  assert.equal(readFileSync(inProject('docs/configuration.md'), 'utf8'), describeConfiguration())
})
