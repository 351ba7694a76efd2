import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { chromium } from 'playwright-core'
import { assets, contentSecurityPolicy } from '../assets.ts'
import { galleryPage } from './gallery.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const skip = executablePath ? false : 'Chromium is not installed'
const browser = executablePath
  ? await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    })
  : null
after(() => browser?.close())

/** Without scripts the two schemes suffice; with them, the parts that scripts draw are tried too. */
const looks = [
  { colorScheme: 'light', javaScriptEnabled: true, width: 1280 },
  { colorScheme: 'dark', javaScriptEnabled: true, width: 1280 },
  { colorScheme: 'light', javaScriptEnabled: true, width: 360 },
  { colorScheme: 'dark', javaScriptEnabled: true, width: 1920 },
] as const

for (const look of looks) {
  test(`axe finds nothing, ${look.colorScheme} at ${look.width}`, { skip }, async () => {
    const { page, refused } = await opened(look)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const said = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`).join('\n  ')}`,
    )
    assert.deepEqual(said, [])
    assert.deepEqual(refused, [], 'the content security policy refuses nothing')
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.equal(wider, 0, 'the page itself never scrolls sideways')
    await page.context().close()
  })
}

test('no text is set in GDS Transport, which only GOV.UK may use', { skip }, async () => {
  const { page, asked } = await opened(looks[0])
  const found = await page.evaluate(
    `[...document.querySelectorAll('body *')].filter((element) => /GDS/.test(getComputedStyle(element).fontFamily)).map((element) => element.outerHTML.slice(0, 80))`,
  )
  assert.deepEqual(found, [])
  assert.deepEqual(
    asked.filter((address) => /font|crown|logo/.test(address)),
    [],
  )
  await page.context().close()
})

test('the gallery is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Of style only; the rest of the standard set holds.
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-inline-style': 'error',
    },
  })
  const report = await validator.validateString(galleryPage().toString())
  const said = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId} ${line} ${selector}: ${message}`),
  )
  assert.deepEqual(said, [])
})

async function opened(look: (typeof looks)[number]) {
  assert.ok(browser)
  const { width, ...options } = look
  const context = await browser.newContext({ ...options, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const refused: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    asked.push(pathname)
    const asset = assets.find(({ address }) => address === pathname)
    if (asset) return route.fulfill({ contentType: asset.type, body: await readFile(asset.file) })
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': contentSecurityPolicy },
      body: galleryPage().toString(),
    })
  })
  await page.goto('https://throughline.test/gallery')
  return { page, refused, asked }
}
