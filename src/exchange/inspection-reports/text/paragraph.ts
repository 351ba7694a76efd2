import type { Style } from './labels.ts'

/** Words that belong together, with where they stand. */
export type Paragraph = {
  is: 'heading' | 'item' | 'prose'
  text: string
  /** What numbers it, as printed; null for bullets and prose. */
  number: number | null
  style: Style | null
  bullet: boolean
  /** The left edge of its bullet, or else of its words. */
  edge: number
  page: number
  /** The last page that it reaches. */
  toPage: number
  /** The left edge of its words, and of what goes on beneath its first line. */
  x: number
  hang: number
  size: number
  /** Its first and last line among the document's, counted from 0. */
  span: readonly [number, number]
}
