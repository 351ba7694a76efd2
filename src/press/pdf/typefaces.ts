import { readFileSync } from 'node:fs'

/**
 * Ours, as `report.typ` names them: a machine's own would make another file on each machine. Inter is the page's first
 * choice too; DejaVu Sans has Arabic, Hebrew, Armenian, Georgian, signs and some faces.
 */
export const fontFiles = ['Inter-Regular.otf', 'Inter-Bold.otf', 'DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  readFileSync(new URL(`./fonts/${name}`, import.meta.url)),
)

const first = new Set(codePoints(fontFiles[0]!))
const drawn = new Set([...first, ...codePoints(fontFiles[2]!)])
/** What is never drawn by itself: it joins, varies or spaces what stands beside it. */
const unseen = /[\n\t\p{Default_Ignorable_Code_Point}]/u

/** An accessible PDF may not hold a character that it cannot draw, so that one is told by its number: [U+6F22]. */
export function inTypefaces(words: string): string {
  if (/^[\n\x20-\x7e\u00a0-\u017f]*$/.test(words)) return words
  return Array.from(words, (character) =>
    drawn.has(character.codePointAt(0)!) ? character : unseen.test(character) ? '' : numbered(character),
  ).join('')
}

/** The runs of words that the first typeface has, and those that it lacks. */
export function runsOf(words: string): { words: string; lacked: boolean }[] {
  const runs: { words: string; lacked: boolean }[] = []
  for (const character of words) {
    const lacked = !first.has(character.codePointAt(0)!)
    const last = runs.at(-1)
    if (last?.lacked === lacked) last.words += character
    else runs.push({ words: character, lacked })
  }
  return runs
}

function numbered(character: string): string {
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The characters of a font: of its table `cmap`, the part in segments of up to 32 bits, or else of 16. */
function codePoints(font: Buffer): number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16)
  const named = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')!
  const cmap = font.readUInt32BE(named + 8)
  const parts = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8),
  )
  const wide = parts.find((at) => font.readUInt16BE(at) === 12)
  if (wide === undefined) throw new Error('A font of the press has no map of its characters in segments of 32 bits')
  return Array.from({ length: font.readUInt32BE(wide + 12) }, (_, at) => wide + 16 + at * 12).flatMap((at) => {
    const [first, last] = [font.readUInt32BE(at), font.readUInt32BE(at + 4)]
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
}
