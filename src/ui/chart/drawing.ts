import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { type Html, html, raw } from '../html.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

interface Drawn {
  childNodes: Iterable<Drawn>
  innerHTML: string
  querySelectorAll(selector: string): Iterable<Drawn>
  remove(): void
  removeAttribute(name: string): void
}

export interface Drawing {
  id: string
  title: string
  description: string
  width: number
  height: number
}

/**
 * Plot draws with a style element, and labels each part for a reader who then hears every tick. The content security
 * policy forbids the first, so the styles are in the stylesheet; the second gives way to one title and description.
 */
export function drawing(named: Drawing, options: Plot.PlotOptions): Html {
  const { width, height } = named
  const svg = Plot.plot({ ...options, width, height, document }) as unknown as Drawn
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const labelled of svg.querySelectorAll('[aria-label]')) labelled.removeAttribute('aria-label')
  for (const hidden of svg.querySelectorAll('[aria-hidden]')) hidden.removeAttribute('aria-hidden')
  return html`<svg class="tl-chart__drawing" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="currentColor" font-size="13" text-anchor="middle" role="img" aria-labelledby="${named.id}-title ${named.id}-description"><title id="${named.id}-title">${named.title}</title><desc id="${named.id}-description">${named.description}</desc>${raw(rounded(svg.innerHTML))}</svg>`
}

/** Fifteen decimal places of a pixel are a third of the page's weight. Only inside attributes: words keep their numbers. */
function rounded(markup: string): string {
  return markup.replace(/="[^"<>]*\d\.\d{2,}[^"<>]*"/g, (attribute) =>
    attribute.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  )
}
