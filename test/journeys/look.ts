import { AxeBuilder } from '@axe-core/playwright'
import { valid } from '../examples/pages.ts'
import { sizes, type Page } from './chromium.ts'
import type { Inside } from './inside.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
export const full = process.env['THROUGHLINE_FULL'] === '1'

/** Everything that is wrong with a page as it is shown now: to axe in the light and in the dark, in its markup, and on a phone. */
export async function wrongWith(page: Page, markup: string, what: string): Promise<string[]> {
  const wrong: string[] = await valid(markup, what).then(
    () => [] as string[],
    (error: Error & { actual?: string[] }) => error.actual ?? [`${what}: ${error.message}`],
  )
  for (const size of full ? (['phone', 'laptop', 'wall'] as const) : (['laptop', 'phone'] as const)) {
    await page.setViewportSize(sizes[size])
    wrong.push(...(await sideways(page, `${what}, ${size}`, size)))
    if (!full && size === 'phone') break
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      wrong.push(...(await axe(page, `${what}, ${size}, ${colorScheme}`, colorScheme === 'dark')))
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return wrong
}

/** The dark changes the colours and nothing else, so that otherwise only they are looked at twice. */
async function axe(page: Page, what: string, coloursOnly: boolean): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (
    coloursOnly ? builder.withRules('color-contrast') : builder.withTags(standards)
  ).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${what}: ${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  )
}

async function sideways(page: Page, what: string, size: keyof typeof sizes): Promise<string[]> {
  const { over, by } = await page.evaluate(() => {
    const { document } = globalThis as unknown as Inside
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = [...document.querySelectorAll('main *')].filter(
      (part) => part.getBoundingClientRect().right > clientWidth,
    )
    return { over: scrollWidth - clientWidth, by: wide.slice(0, 5).map(({ tagName, id }) => `${tagName}#${id}`) }
  })
  const cut = size === 'phone' ? await cutOff(page) : []
  return [
    ...(over > 0 ? [`${what}: scrolls sideways by ${over} pixels, from ${by.join(' ')}`] : []),
    ...cut.map((list) => `${what}: ${list} hides its last columns`),
  ]
}

/** On a phone a list stands row by row: one that scrolls within itself hides what is in its last columns. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as Inside
    return [...document.querySelectorAll('.tl-scroll:has(> .tl-list)')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((list) => list.querySelector('table')?.id || 'a list')
  })
