import { AlignmentType, HeadingLevel, Paragraph, TabStopType, TextRun } from 'docx'
import { paragraph, runs } from './words.ts'

export const headingLevels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** A number stands before its paragraph, which keeps clear of it. */
export function typedParagraph(words: string, number: string | undefined): Paragraph {
  if (number === undefined) return paragraph(words, { alignment: AlignmentType.LEFT })
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.LEFT, position: 740 }],
    indent: { left: 740, hanging: 740 },
    children: [...runs(number), new TextRun({ text: '\t' }), ...runs(words)],
  })
}
