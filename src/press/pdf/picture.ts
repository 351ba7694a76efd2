import type { ChartBlock } from '../document.ts'
import { chartDrawing } from '../page/chart-part.ts'
import { runsOf } from './typefaces.ts'

/** The page has these in its style sheet; a picture carries its own. On paper it is always the light scheme. */
const ink = '#0b0c0c'
const series = ['#17495a', '#b4500a', '#6a3d9a', '#0b7a4b', '#a3194f', '#55606a'] as const

/**
 * The drawing of the page as a picture that needs nothing else: SVG, with its colours and typeface inside. Its shape is
 * how tall it is for its width.
 */
export function picture(chart: ChartBlock): { svg: string; shape: number } {
  const markup = chartDrawing(chart).toString()
  const [, width, height] = / viewBox="0 0 (\d+) (\d+)"/.exec(markup)!
  // Only within tags: a team may be named anything.
  const svg = markup
    .replace(/<[^>]*>/g, inked)
    .replaceAll('&nbsp;', '&#160;')
    .replace(/(?<=>)[^<]*\P{ASCII}[^<]*/gu, typed)
  return { svg, shape: Number(height) / Number(width) }
}

/** What draws SVG would look through the machine's own typefaces for a letter that this one lacks. */
function typed(words: string): string {
  const runs = runsOf(words)
  return runs.map((run) => (run.lacked ? `<tspan font-family="DejaVu Sans">${run.words}</tspan>` : run.words)).join('')
}

function inked(tag: string): string {
  const name = / class="([^"]*)"/.exec(tag)?.[1] ?? ''
  const plain = tag.replace(/ class="[^"]*"/, attributesOf(name))
  const colour = series[Number(/ tl-series-(\d)/.exec(name)?.[1]) - 1]
  if (colour === undefined) return plain.replaceAll('currentColor', ink)
  const filled = plain.includes(' fill=') ? plain : plain.replace(/^<\w+/, `$& fill="${colour}"`)
  return filled.replaceAll('currentColor', colour)
}

function attributesOf(name: string): string {
  if (name === 'tl-chart__drawing') return ' font-family="Inter"'
  return name === 'tl-chart__name' ? ' font-weight="700"' : ''
}
