import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserHere, openBrowser } from './chromium.ts'
import { focusOn } from './focus.ts'
import { wrongWith } from './look.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'

test(
  'a page with faults is found out: in its colours by day and by night, its markup, its width, its focus',
  { skip },
  async (t) => {
    const browser = await openBrowser()
    t.after(() => browser.close())
    const page = await browser.newPage()
    const style =
      '@media (prefers-color-scheme: dark) { .night { color: #333; background: #222 } } .wide { min-width: 500px } .tl-scroll { overflow-x: auto } a { outline: 0 }'
    const faulty = `<!doctype html><html lang="en"><head><title>Faulty</title><style>${style}</style></head><body><main><h1>Faulty</h1>
    <p style="color: #bbb">Pale</p><p class="night">Dark</p><p class="wide">Wide</p><p><a href="#a">Unseen</a></p><div class="tl-scroll"><table id="cut" class="tl-list"><tr><td class="wide">Wide</td></tr></table></div></main></body></html>`
    await page.setContent(faulty)
    const wrong = (await wrongWith(page, faulty, 'it')).join('\n')
    for (const fault of [
      /laptop, light: color-contrast/,
      /laptop, dark: color-contrast at \.night/,
      /inline-style/,
      /phone: scrolls sideways/,
      /phone: cut hides its last columns/,
    ])
      assert.match(wrong, fault)
    await page.keyboard.press('Tab')
    assert.equal((await focusOn(page)).seen, false)
  },
)
