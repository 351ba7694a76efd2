import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { cookieName, signIn } from '../../src/screens/front/session.ts'
import { browserHere, looking, openBrowser, type Browser } from './chromium.ts'
import { emptyServer } from './running.ts'
import { watched } from './watch.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const words = 'Her aunt rang at two in the morning'

test(
  'what was typed before the browser was closed, the session ended or its user signed out is there when they sign in again, and nobody else sees it',
  { skip },
  async (t) => {
    const server = await emptyServer()
    after(server.close)
    server.house.config.dataDir = await mkdtemp(join(tmpdir(), 'throughline-typing-'))
    const { world, house, address, child } = server
    const [olu, abi] = [
      await world.worker('Olu Officer', 'contact_officer'),
      await world.worker('Abi Officer', 'contact_officer'),
    ]
    const troubles: (() => string[])[] = []
    const wrong = () => troubles.flatMap((each) => each())
    const open: Browser[] = []
    t.after(() => Promise.all(open.map((browser) => browser.close())))
    const form = `/children/${child}/records/new/missing_episode`

    /** A browser of their own, signed in. */
    async function sitting(worker: string, scripts = true) {
      const browser = await openBrowser()
      open.push(browser)
      const context = await looking(browser, address, { scripts })
      const post = { worker, name: 'A person', role: 'contact_officer', team: null } as const
      const value = await signIn(house, post, null, house.now())
      await context.addCookies([{ name: cookieName, value, url: address }])
      const seen = watched(context, address)
      troubles.push(() => seen)
      return { browser, context, page: await context.newPage() }
    }

    const first = await sitting(olu)
    await first.page.goto(form)
    await first.page.locator('[name="action"]').pressSequentially(words, { delay: 5 })
    await first.page.locator('[name="type"][value="missing"]').check()
    const typedAt = Date.now()
    for (let kept = ''; !kept;) {
      const rows = await world.rows<{ at: string }>('select at from typing')
      if (rows.length > 0) kept = rows[0]!.at
      assert.ok(Date.now() - typedAt < 10_000, `nothing of it was kept: ${wrong().join('; ')}`)
      await first.page.waitForTimeout(50)
    }
    await first.page.waitForTimeout(2000)
    await first.browser.close()

    const other = await sitting(abi)
    await other.page.goto(form)
    await other.page.waitForTimeout(500)
    assert.equal(await other.page.getByRole('region', { name: 'What you were typing' }).count(), 0)
    await other.page.goto('/')
    assert.doesNotMatch(await other.page.locator('main').innerText(), /did not save it/)
    await other.browser.close()

    const again = await sitting(olu)
    await again.page.goto('/')
    await again.page.getByRole('link', { name: 'Missing episode' }).click()
    const offer = again.page.getByRole('region', { name: 'What you were typing' })
    await offer.getByRole('button', { name: 'Carry on' }).click()
    assert.equal(await again.page.locator('[name="action"]').inputValue(), words)
    assert.ok(await again.page.locator('[name="type"][value="missing"]').isChecked())
    assert.match(await offer.innerText(), /in the form again. It is not saved yet/)

    // The session ends under the open form: what is sent waits for its sender.
    await world.rows('update session set ended = now() where worker = $1', [olu])
    await again.page.getByRole('button', { name: 'Save' }).last().click()
    assert.match(await again.page.locator('main').innerText(), /kept, locked, for you alone/)
    const value = await signIn(
      house,
      { worker: olu, name: 'A person', role: 'contact_officer', team: null },
      null,
      house.now(),
    )
    await again.context.addCookies([{ name: cookieName, value, url: address }])
    await again.page.goto('/')
    await again.page.getByRole('link', { name: 'A form that you sent' }).click()
    await again.page.getByRole('button', { name: 'Send what I typed' }).click()
    await again.page.waitForURL(/done=/)
    const saved = await world.rows<{ action: string }>('select action from answers.missing_episode')
    assert.deepEqual(saved, [{ action: words }])
    assert.deepEqual(await world.rows('select path from typing'), [], 'saved, it is gone')
    assert.deepEqual(
      wrong().filter((each) => !each.startsWith('401')),
      [],
    )
  },
)
