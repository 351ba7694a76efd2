import type { Page } from './chromium.ts'
import type { Inside } from './inside.ts'

/** Where the keyboard is: how far down the page, on what, and whether somebody looking would see it. */
export type Focus = { at: number; what: string; seen: boolean; hasStops: boolean; inView: boolean }

/** Seen means that something about it looks otherwise than it does without the focus. A radio shows it on its label. */
export function focusOn(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const { document, getComputedStyle, innerHeight } = globalThis as unknown as Inside
    const on = document.activeElement
    const label = on.labels?.[0]
    const look = () => {
      const styles = [getComputedStyle(on), ...(label ? [getComputedStyle(label, '::before')] : [])]
      return styles
        .map((style) => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join())
        .join('|')
    }
    const focused = look()
    // A box for a date has stops of its own within it, which leaving and coming back would lose.
    const isDate = on.type === 'date'
    if (!isDate) on.blur()
    const seen = isDate ? !getComputedStyle(on).outline.includes('none') : look() !== focused
    if (!isDate) on.focus({ preventScroll: true })
    const { top, bottom } = (label ?? on).getBoundingClientRect()
    return {
      at: [...document.querySelectorAll('*')].indexOf(on),
      what: `${on.tagName.toLowerCase()} “${(on.textContent || on.id).trim().slice(0, 60)}”`,
      seen,
      hasStops: isDate,
      inView: bottom > 0 && top < innerHeight,
    }
  })
}

export const placeOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as Inside
    return [...document.querySelectorAll('*')].indexOf(document.activeElement)
  })
