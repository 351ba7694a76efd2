import type { Held } from './held.ts'
import { wrongWith } from './look.ts'
import type { AtDesk } from './posts.ts'
import type { Spoilt } from './spoilt.ts'

/** Sends a form spoilt, and looks at how it comes back. */
export async function sendSpoilt(form: Spoilt, held: Held, { page, words }: AtDesk): Promise<string[]> {
  await page.goto(form.from(held))
  await form.spoil(page)
  const loaded = page.waitForEvent('load')
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator('main').getByRole('button', { name: form.press, exact: true }).click(),
  ])
  await loaded
  const what = `${form.from(held)} sent by ${words}, ${answer.status()}`
  const expected = answer.status() === form.status ? [] : [`${what}, and not ${form.status}`]
  return [...expected, ...(await wrongWith(page, await answer.text(), what))]
}
