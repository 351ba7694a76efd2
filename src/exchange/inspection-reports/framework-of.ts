import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import type { Framework } from '#pathways/improvement/frameworks/framework.ts'
import type { Day } from '#language/day.ts'
import type { Place } from './report.ts'
import type { Document } from './text/document.ts'
import { printOf } from './text/print.ts'

export type FrameworkRead = { framework: Framework; place: Place; sentence: string; confidence: number }

/** Which framework a report was made under: by its title first, and by when the inspection was where titles are alike. */
export function frameworkIn({ lines }: Document, inspected: Day | null): FrameworkRead | null {
  const { size } = printOf(lines)
  const titles = lines.filter(({ page, size: tall }) => page === 1 && tall > size * 1.07)
  for (const [those, confidence] of [
    [titles, 0.98],
    // A text has no larger letters: its title is what it begins with, before other inspections are named.
    [lines.filter(({ page }) => page === 1).slice(0, 8), 0.95],
    [lines.filter(({ page }) => page === 1).slice(0, 40), 0.95],
    [lines.filter(({ page }) => page <= 2), 0.85],
  ] as const) {
    const words = those
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    const fitting = frameworks
      .flatMap((framework) => {
        const found = framework.titled.exec(words)
        return found ? [{ framework, sentence: found[0], at: found.index }] : []
      })
      // Where an inspectors' report, which says its days, has no title set apart, what stands first is one: after it, others are told of.
      .toSorted((a, b) => (those === titles || inspected === null ? 0 : a.at - b.at))
    const then = fitting.find(({ framework }) => isThen(framework, inspected))
    const best = then ?? fitting[0]
    if (!best) continue
    const at = Math.max(0, lines.indexOf(those[0]!))
    return {
      framework: best.framework,
      sentence: best.sentence,
      place: { page: those[0]!.page, span: [at, at] },
      confidence: then ? confidence : 0.6,
    }
  }
  return null
}

const isThen = ({ from, until }: Framework, day: Day | null): boolean =>
  day === null || ((from === null || day >= from) && (until === null || day < until))
