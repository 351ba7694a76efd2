import type { Priority } from '#pathways/improvement/frameworks/framework.ts'
import type { Paragraph } from '../text/paragraph.ts'

export type Asked = {
  body: 'authority' | 'lscb'
  group: string | null
  /** The judgement area that it is told under. */
  area: string | null
  /** Null where the report says of none how pressing it is. */
  priority: Priority | null
  text: string
  /** What the report says was done, in its paragraphs; null where it says nothing of that. */
  answered: string | null
  paragraph: Paragraph
  confidence: number
}

export const asked = (
  body: Asked['body'],
  group: string | null,
  priority: Priority | null,
  text: string,
  paragraph: Paragraph,
  confidence: number,
): Asked => ({ body, group, area: null, priority, text, answered: null, paragraph, confidence })

export const told = (paragraphs: readonly Paragraph[]): string | null =>
  paragraphs.map(({ text, bullet }) => (bullet ? `- ${text}` : text)).join('\n\n') || null

/** More of what was done about the last that was asked. */
export function answer(last: Asked | undefined, paragraph: Paragraph): void {
  if (last) last.answered = [last.answered, told([paragraph])].filter(Boolean).join('\n\n')
}
