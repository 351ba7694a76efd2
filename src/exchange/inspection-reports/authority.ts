import { alsoCalled, authorities } from './authorities.ts'
import type { Found } from './report.ts'
import { plain, type Document } from './text/document.ts'
import type { Line } from './text/line.ts'
import { printOf } from './text/print.ts'

const flat = (words: string): string =>
  ` ${plain(words)
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** The longest name first: "East Sussex" is not "Sussex", and "North Somerset" not "Somerset". */
const names = [
  ...authorities.map(({ name }) => ({ words: flat(name), name })),
  ...Object.entries(alsoCalled).map(([words, name]) => ({ words: flat(words), name })),
].toSorted((a, b) => b.words.length - a.words.length)

/** Every authority that some words name, in the order of their names there. A name within a longer one is not counted. */
export function named(words: string): string[] {
  let left = flat(words)
  const found: { name: string; at: number }[] = []
  for (const { words: sought, name } of names)
    for (let at = left.indexOf(sought); at >= 0; at = left.indexOf(sought)) {
      found.push({ name, at })
      left = `${left.slice(0, at)} ${'_'.repeat(sought.length - 2)} ${left.slice(at + sought.length)}`
    }
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ name }) => name))]
}

/** An authority that is named far more often than any other is the one that is meant. */
function mostNamed(words: string): string[] {
  const all = named(words)
  const [most, next] = all
    .map((name) => ({ name, times: flat(words).split(flat(name)).length }))
    .toSorted((a, b) => b.times - a.times)
  return most && next && most.times > next.times * 2.5 ? [most.name] : all
}

/** The town in an address, as in that of the inspectorate's own office, which its postcode follows. */
const isAddress = (lines: readonly Line[], at: number): boolean =>
  postcode.test(lines[at + 1]?.text ?? '') || postcode.test(lines[at]!.text)
const postcode = /^(?:[\p{L} ]{0,30},? )?[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u

/** The authority that a report is about: as its title names it, or else what stands on every page, or its first page. */
export function authorityIn({ lines, furniture }: Document): { found: Found<string> | null; others: string[] } {
  const first = lines.filter(({ page }, at) => page === 1 && !isAddress(lines, at))
  const { size: ordinary } = printOf(lines)
  const tallest = Math.max(...first.map(({ size }) => size), 0)
  const title = first.filter(({ size }) => size > tallest * 0.55 && size > ordinary * 1.04)
  const places: [readonly Line[], number][] = [
    [title.filter(({ size }) => size > tallest * 0.9), 0.99],
    [title, 0.97],
    [furniture.filter(({ page }) => page > 1).slice(0, 3), 0.95],
    [first.slice(0, 12), 0.9],
    [first, 0.75],
    [lines.slice(0, 200).filter((_, at) => !isAddress(lines, at)), 0.6],
  ]
  for (const [those, confidence] of places) {
    const sentence = those.map(({ text }) => text).join(' ')
    const all = mostNamed(sentence)
    if (all.length === 0) continue
    const at = Math.max(0, lines.indexOf(those[0]!))
    const found = {
      value: all[0]!,
      place: { page: those[0]!.page, span: [at, at] as const },
      sentence: sentence.slice(0, 200),
    }
    return {
      found: {
        ...found,
        confidence:
          all.length > 1
            ? 0.6
            : flat(sentence).split(flat(all[0]!)).length > 5
              ? Math.max(confidence, 0.9)
              : confidence,
      },
      others: all.slice(1),
    }
  }
  return { found: null, others: [] }
}
