import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { londonDay, instant } from '#language/instant.ts'
import { identifier, restriction, signInGroup, workerDetails } from '#language/spine/index.ts'
import { readConfig } from '#services/config.ts'
import { providerOf } from '#services/sign-in/provider.ts'
import { now } from '#services/time.ts'
import { serve } from '../../src/screens/serve.ts'
import { authoritySubject, given } from '../examples/given.ts'
import { council } from '../sign-in/council.ts'
import { browserHere, looking, openBrowser } from './chromium.ts'
import { wrongWith } from './look.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'

test(
  'in a browser: signing in with a council account, choosing a post, opening a record in an emergency, and signing out of it all',
  { skip },
  async (t) => {
    const world = await given()
    await world.pool.query('update authority set invented = false')
    const { pool, close } = world
    const serving = await serve({ pool, embedded: true, close }, readConfig({ PORT: '0' }))
    const accounts = { ed: { email: 'ed@council.test', email_verified: true, groups: ['duty', 'north'] } }
    const idp = await council(accounts, serving.address)
    serving.house.provider = providerOf(idp.settings)
    const browser = await openBrowser()
    t.after(async () => {
      await browser.close()
      await serving.close()
      await idp.close()
      await close()
    })
    const ed = await world.subject('worker')
    await world.save(workerDetails, [ed], { name: 'Ed Duty', email: 'ed@council.test', started: day('2020-01-01') })
    const from = day('2026-01-01')
    await world.save(signInGroup, [authoritySubject], { group: 'duty', role: 'emergency_duty_worker', from })
    await world.save(signInGroup, [authoritySubject], { group: 'north', role: 'business_support', from })
    const bel = await world.child('Bel')
    await world.save(restriction, [bel], { from: londonDay(instant(now())), why: 'Child of a member of staff' })
    await world.save(identifier, [bel], { scheme: 'local', value: 'SYN-0042' })
    idp.who.is = 'ed'

    const context = await looking(browser, serving.address)
    const page = await context.newPage()
    const wrong: string[] = []
    const look = async (what: string) => wrong.push(...(await wrongWith(page, await page.content(), what)))
    await page.goto('/children')
    await look('the way in')
    await page.getByRole('button', { name: 'Sign in with your council account' }).click()
    assert.match(page.url(), /\/sign-in\/post/)
    await look('which post')
    await page.getByLabel('Emergency duty worker').check()
    await page.getByRole('button', { name: 'Go on' }).click()
    assert.equal(new URL(page.url()).pathname, '/children')
    await page.goto(`/children/${bel}`)
    await page.getByRole('link', { name: 'open a record in an emergency' }).click()
    assert.equal(new URL(page.url()).pathname, '/emergency')
    await page.getByLabel('A number of the child’s').fill('SYN-0042')
    await page
      .getByLabel('What has happened, and why can it not wait?')
      .fill('Police have found her and ask whom to ring')
    await look('the form')
    await page.getByRole('button', { name: 'Open for one hour' }).click()
    assert.match(await page.locator('h1').innerText(), /Bel Invented/)
    await look('the record')

    // Half an hour later somebody must prove again who they are: the provider asks, though it knows them.
    await pool.query("update session set proved = proved - interval '30 minutes'")
    await page.goto('/emergency')
    await look('to be proved again')
    await page.getByRole('button', { name: 'Prove who you are' }).click()
    assert.equal(new URL(page.url()).pathname, '/emergency')
    assert.equal(await page.getByLabel('A number of the child’s').count(), 1)
    assert.match(await page.locator('body').innerText(), /Emergency duty worker/, 'in the post they sat in')

    await page.goto('/sign-out')
    await look('signing out')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await look('signed out')
    await page.getByRole('button', { name: 'Sign out of your council account' }).click()
    assert.match(page.url(), new RegExp(`^${idp.issuer}/session/end`))
    assert.deepEqual(wrong, [])
  },
)
