import { plainLine, type Line } from '#exchange/inspection-reports/text/line.ts'

/** A block of a made-up report: a heading by its level, a paragraph, a numbered one, a bullet, or an area and its grade. */
export type Block = readonly ['h1' | 'h2' | 'h3' | 'p' | 'n' | 'b' | 'grade', string, string?]

const looks = {
  h1: { size: 26, font: 'bold', before: 20, x: 71 },
  h2: { size: 14, font: 'bold', before: 14, x: 71 },
  h3: { size: 12, font: 'bold', before: 12, x: 71 },
  p: { size: 12, font: 'body', before: 12, x: 71 },
  n: { size: 12, font: 'body', before: 12, x: 71 },
  b: { size: 12, font: 'body', before: 6, x: 89 },
  grade: { size: 12, font: 'body', before: 6, x: 77 },
} as const

/** The lines of a made-up report as Ofsted sets them: a hanging list, the report's name and the page's number at each foot. */
export function madeUp(name: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = []
  let [page, y, number] = [1, 760, 0]
  const foot = () => {
    lines.push(plainLine(name, page, { x: 71, y: 30, size: 10, font: 'body', apart: true }))
    lines.push(plainLine(String(page), page, { x: 513, y: 30, size: 10, font: 'body', apart: true }))
  }
  const put = (text: string, rest: Partial<Line>, down: number) => {
    if (y - down < 80) {
      foot()
      page += 1
      y = 740
    } else y -= down
    lines.push(plainLine(text, page, { y, ...rest }))
  }
  for (const [is, said, grade] of blocks) {
    const { size, font, before, x } = looks[is]
    const words = is === 'n' ? `${(number += 1)}. ${said}` : said
    const leading = size * 1.2
    for (const [n, text] of wrapped(
      grade === undefined ? words : `${words}\t${grade}`,
      is === 'h1' ? 40 : 80,
    ).entries())
      put(
        text,
        { size, font, x: is === 'n' && n > 0 ? 99 : x, bullet: is === 'b' && n === 0, apart: n === 0 },
        n === 0 ? leading + before : leading,
      )
  }
  foot()
  return lines
}

function wrapped(words: string, width: number): string[] {
  const lines = ['']
  for (const word of words.split(' ')) {
    if (lines.at(-1) !== '' && lines.at(-1)!.length + word.length >= width) lines.push('')
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`
  }
  return lines
}
