import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx'

/** A line that was ended by hand is ended here too. */
export function runs(words: string, look: IRunOptions = {}): TextRun[] {
  return words.split('\n').map((text, at) => new TextRun({ ...look, text, ...(at > 0 && { break: 1 }) }))
}

export function paragraph(words: string, look: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...look, children: runs(words, run) })
}
