import assert from 'node:assert/strict'
import type { Locator } from './chromium.ts'
import { focusOn, placeOf } from './focus.ts'
import type { Inside, Part } from './inside.ts'
import { goes, type Way } from './ways.ts'

/** Nothing but the keys. Every step of the focus must be seen, and go in order. */
export const byKeyboard: Way = {
  name: 'by keyboard alone',
  scripts: true,
  async press(target) {
    await reach(target)
    await goes(target.page(), () => target.page().keyboard.press('Enter'))
  },
  async open(target) {
    await reach(target)
    await target.page().keyboard.press('Enter')
  },
  async type(target, words) {
    const { keyboard } = target.page()
    await reach(target)
    if ((await target.getAttribute('type')) === 'date') return typeDate(target, words)
    await keyboard.press('Control+A')
    await keyboard.press('Delete')
    await keyboard.type(words)
  },
  async choose(target) {
    const { keyboard } = target.page()
    if ((await target.getAttribute('type')) === 'checkbox') {
      await reach(target)
      return keyboard.press('Space')
    }
    await reach(target, true)
    const there = (await placesOf(target))[0]
    for (let presses = 0; presses < 200 && (await placeOf(target.page())) !== there; presses++)
      await keyboard.press('ArrowDown')
    if (!(await target.isChecked())) await keyboard.press('Space')
    assert.ok(await target.isChecked(), 'the arrows reach every answer of the question')
  },
  async pick(target, words) {
    await reach(target)
    // A space would open the list.
    await target.page().keyboard.type(words.split(' ')[0]!)
    const picked = await target.evaluate(
      (one) => (one as unknown as { selectedOptions: Part[] }).selectedOptions[0]?.textContent,
    )
    assert.equal(picked?.trim(), words, 'typing its first letters picks it')
  },
}

/** The boxes within stand in the order of the machine's own language: the day first, or the month. */
async function typeDate(target: Locator, day: string): Promise<void> {
  const { keyboard } = target.page()
  const [year, month, date] = day.split('-') as [string, string, string]
  for (const typed of [date + month + year, month + date + year]) {
    for (let boxes = 0; boxes < 3; boxes++) await keyboard.press('ArrowLeft')
    await keyboard.type(typed)
    if ((await target.inputValue()) === day) return
  }
  assert.fail(`${day} cannot be typed`)
}

/** By Tab, or back by Shift and Tab, as somebody would who saw where the focus is. Radios are one stop for all of them. */
async function reach(target: Locator, anyOfGroup = false): Promise<void> {
  const page = target.page()
  let there = await placesOf(target, anyOfGroup)
  let before = await placeOf(page)
  for (let presses = 0; !there.includes(before); presses++) {
    const forward = before < there[0]!
    await page.keyboard.press(forward ? 'Tab' : 'Shift+Tab')
    const focus = await focusOn(page)
    // Within a box for a date the browser moves the focus, and shows it, by itself.
    const stays = focus.hasStops && focus.at === before
    assert.ok(stays || (forward ? focus.at > before : focus.at < before), `the focus goes in order to ${focus.what}`)
    assert.ok(stays || focus.seen, `the focus is seen on ${focus.what}`)
    assert.ok(focus.inView, `the page scrolls to ${focus.what}`)
    assert.ok(presses < 600, 'it is reached')
    before = focus.at
    // What was typed before may be offered meanwhile, above the form.
    there = await placesOf(target, anyOfGroup)
  }
}

/** How far down the page it is; for a radio, each of its question's. */
async function placesOf(target: Locator, anyOfGroup = false): Promise<number[]> {
  await target.waitFor({ state: 'attached' })
  return target.evaluate((one, group) => {
    const { document } = globalThis as unknown as Inside
    const all = [...document.querySelectorAll('*')]
    const self = one as unknown as Part
    if (!group) return [all.indexOf(self)]
    return all.flatMap((part, at) => (part.tagName === 'INPUT' && part.name === self.name ? [at] : []))
  }, anyOfGroup)
}
