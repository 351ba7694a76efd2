import type { Locator, Page } from './chromium.ts'

/** How somebody works with a page. Each journey is told once and walked in every way. */
export type Way = {
  name: string
  scripts: boolean
  /** A link or a button that leads to a page. */
  press(target: Locator): Promise<void>
  type(target: Locator, words: string): Promise<void>
  /** Something that opens where it stands. */
  open(target: Locator): Promise<void>
  /** A radio or a checkbox. */
  choose(target: Locator): Promise<void>
  /** One of a list that drops down. */
  pick(target: Locator, words: string): Promise<void>
}

export async function goes(page: Page, act: () => Promise<unknown>): Promise<void> {
  const arrived = page.waitForEvent('load')
  await act()
  await arrived
}

export const withMouse: Way = {
  name: 'with a mouse and scripts',
  scripts: true,
  press: (target) => goes(target.page(), () => target.click()),
  open: (target) => target.click(),
  type: (target, words) => target.fill(words),
  choose: (target) => target.check(),
  pick: async (target, words) => {
    await target.selectOption({ label: words })
  },
}

export const withoutScripts: Way = { ...withMouse, name: 'with scripts off', scripts: false }
