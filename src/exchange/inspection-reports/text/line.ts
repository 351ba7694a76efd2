/** A line of a document as it is read, with where it stands on its page. A text without a layout has its lines at the left edge. */
export type Line = {
  text: string
  /** Counted from 1. */
  page: number
  /** In points from the left and from the foot of the page. */
  x: number
  y: number
  /** The height of its letters, in points, and the name its document gives to their font. */
  size: number
  font: string
  /** A bullet stood before it. The sign itself is no part of the text. */
  bullet: boolean
  /** Where that sign stands, from the left, where the layout tells. */
  mark?: number
  /** A blank line, or as much room as one, stands before it. */
  apart: boolean
  /** The document itself says that it is a heading. */
  heading: boolean
  /** The level at which it marks the heading, from 1; 0 where it marks none. */
  level: number
}

export const plainLine = (text: string, page: number, rest: Partial<Line> = {}): Line => ({
  text,
  page,
  x: 0,
  y: 0,
  size: 12,
  font: '',
  bullet: false,
  apart: false,
  heading: false,
  level: 0,
  ...rest,
})
