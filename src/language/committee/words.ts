import type { Fill } from './template.ts'

/** A stretch of a sentence: words, or a figure that is referred to by its number. */
export type Run = { is: 'words'; words: string } | { is: 'figure'; number: number }

/** What somebody typed in a section, taken apart. A figure alone on its line stands as a table. */
export type Piece =
  | { is: 'paragraph'; runs: Run[] }
  | { is: 'bullets'; items: Run[][] }
  | { is: 'heading'; words: string }
  | { is: 'figure'; number: number }
  | { is: 'register'; of: Fill }

const reference = /\[figure (\d{1,3})\]/gi

/**
 * Plain paragraphs with an empty line between them, as a person types them: a line that begins with - or • is a bullet, one
 * that begins with ## a heading; [figure 3] stands for a figure, and [recommendations] alone on its
 * line for what the register holds.
 */
export function piecesOf(typed: string): Piece[] {
  const blocks = typed.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/)
  return blocks.flatMap((block) =>
    inBlock(
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  )
}

function inBlock(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    const last = pieces.at(-1)
    const bullet = /^[-•*]\s+(.*)$/.exec(line)?.[1]
    const heading = /^##\s+(.*)$/.exec(line)?.[1]
    const alone = /^\[figure (\d{1,3})\]$/i.exec(line)?.[1]
    const register = /^\[(judgements|recommendations|responses|answers)\]$/i.exec(line)?.[1]?.toLowerCase()
    if (bullet !== undefined && last?.is === 'bullets') last.items.push(runsOf(bullet))
    else if (bullet !== undefined) pieces.push({ is: 'bullets', items: [runsOf(bullet)] })
    else if (heading !== undefined) pieces.push({ is: 'heading', words: heading })
    else if (alone !== undefined) pieces.push({ is: 'figure', number: Number(alone) })
    else if (register !== undefined) pieces.push({ is: 'register', of: register as Fill })
    else if (last?.is === 'paragraph') last.runs.push({ is: 'words', words: '\n' }, ...runsOf(line))
    else pieces.push({ is: 'paragraph', runs: runsOf(line) })
  }
  return pieces
}

/** A sentence with the figures that it refers to apart from its words. */
export function runsOf(words: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of words.matchAll(reference)) {
    if (found.index > from) runs.push({ is: 'words', words: words.slice(from, found.index) })
    runs.push({ is: 'figure', number: Number(found[1]) })
    from = found.index + found[0].length
  }
  if (from < words.length) runs.push({ is: 'words', words: words.slice(from) })
  return runs
}

/** The numbers of the figures that some words refer to, each once, in their order. */
export const referredTo = (typed: string): number[] => [
  ...new Set([...typed.matchAll(reference)].map((found) => Number(found[1]))),
]
