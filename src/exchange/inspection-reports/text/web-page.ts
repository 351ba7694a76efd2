import { parseHTML } from 'linkedom'
import { withoutBullet } from './bullets.ts'
import { plainLine, type Line } from './line.ts'

type Node = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<Node> }

const unseen = new Set(['SCRIPT', 'STYLE', 'NAV', 'HEADER', 'FOOTER', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'HEAD'])
const blocks = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'UL',
  'OL',
  'TABLE',
  'TBODY',
  'THEAD',
  'DL',
  'DT',
  'DD',
  'BODY',
  'HTML',
  'BLOCKQUOTE',
])
/** A page may be made to be deeper than anything can follow. */
const deepest = 400

/** The lines of a web page: a block is a line, and a row of a table one whose cells stand apart. It has one page. */
export function webLines(markup: string): Line[] {
  const { document } = parseHTML(markup)
  const lines: Line[] = []
  let words = ''
  const close = (rest: Partial<Line> = {}) => {
    const { text, bullet } = withoutBullet(words.replaceAll(/[^\S\t]+/g, ' ').trim())
    words = ''
    if (text !== '') lines.push(plainLine(text, 1, { apart: true, ...rest, bullet: bullet || rest.bullet === true }))
  }
  const walk = (node: Node, deep: number): void => {
    const name = node.nodeName.toUpperCase()
    if (unseen.has(name) || deep > deepest) return
    if (node.nodeType === 3) {
      words += (node.textContent ?? '').replaceAll(/\s+/g, ' ')
      return
    }
    if (name === 'BR') return close()
    if (name === 'TR') {
      close()
      words = [...node.childNodes]
        .map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join('\t')
      return close()
    }
    const own = blocks.has(name) || /^(?:H[1-6]|LI)$/.test(name)
    if (own) close()
    for (const child of node.childNodes) walk(child, deep + 1)
    if (own)
      close({
        heading: /^H[1-6]$/.test(name),
        level: /^H[1-6]$/.test(name) ? Number(name[1]) : 0,
        bullet: name === 'LI',
      })
  }
  walk(document.documentElement, 0)
  close()
  return lines
}
