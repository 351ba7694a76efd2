import type { Framework, Priority } from '#pathways/improvement/frameworks/framework.ts'
import type { RecommendationRead } from './report.ts'
import type { Document } from './text/document.ts'
import { itemsOf } from './items.ts'
import { sectionsOf } from './sections.ts'
import { unmarked } from './text/headings.ts'

/** Everything that a report asks for, in its order, apart for the authority and for its safeguarding board. */
export function recommendationsIn(document: Document, framework: Framework): RecommendationRead[] {
  const count = { authority: 0, lscb: 0 }
  const asking = sectionsOf(document, framework).filter(({ held }) => held.length > 0)
  return asking.flatMap(({ finding, heading, body, held, doubt }) =>
    itemsOf(held).map(({ group, text, paragraphs, confidence }) => ({
      number: (count[body] += 1),
      body,
      group: group ?? unmarked(heading.text).replace(/:$/, ''),
      priority: finding.priority as Priority,
      text,
      page: paragraphs[0]!.page,
      place: { page: paragraphs[0]!.page, span: [paragraphs[0]!.span[0], paragraphs.at(-1)!.span[1]] as const },
      sentence: text,
      // What is under a heading that only looks like a group's may be something else.
      confidence: doubt ? Math.min(confidence, 0.75) : confidence,
    })),
  )
}
