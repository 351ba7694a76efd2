import type { Paragraph } from './text/paragraph.ts'

/** "5.1", "5.2": elsewhere a paragraph keeps such a number, in a list it is an item's. */
export function withLevels(held: readonly Paragraph[]): readonly Paragraph[] {
  const level = /^\d{1,2}\.(\d{1,2})[.)]?\s+(?=\S)/
  const labelled = held.filter(({ is, text }) => is === 'prose' && level.test(text))
  if (labelled.length === 0 || held.some(({ is, bullet }) => is === 'item' && !bullet)) return held
  return held.map((paragraph) => {
    const [label, number] = labelled.includes(paragraph) ? level.exec(paragraph.text)! : []
    return label === undefined
      ? paragraph
      : { ...paragraph, is: 'item', style: 'level', number: Number(number), text: paragraph.text.slice(label.length) }
  })
}
