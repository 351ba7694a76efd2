import { heading } from '#ui/components/heading.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { type Html, html } from '#ui/html.ts'
import { asTold } from '../as-told.ts'
import type { Document, DocumentBlock } from '../document.ts'
import { notesOf } from '../explained.ts'
import { paragraphs } from '../shown.ts'
import { chartPart } from './chart-part.ts'
import { commentaryPart } from './commentary-part.ts'
import { type HrefOf, tablePart } from './table-part.ts'

/**
 * A publication as what stands inside a page. It has its own heading of the first level, so the page around it has none
 * (`heading: false`). Printed, it is A4, and each sheet carries the marking, the title and its number.
 * @param hrefOf where a row leads for this reader; null where it leads nowhere
 */
export function reportPage(given: Document, hrefOf: HrefOf = () => null): Html {
  const document = asTold(given)
  const { title, period, authority, marking, about, blocks } = document
  const notes = notesOf(document)
  return html`<article class="tl-report">
<p class="tl-report__running" aria-hidden="true"><span><strong>${marking}</strong> <em>${title}, ${period}</em></span></p>
<div class="tl-report__body">
<p class="tl-report__marking">${marking}</p>
<h1 class="govuk-heading-xl tl-report__title"><span class="govuk-caption-xl">${authority}</span> ${title} <span class="tl-report__period">${period}</span></h1>
${about.length > 0 && summaryList({ classes: 'tl-report__about', rows: about.map(({ label, words }) => ({ key: label, value: words })) })}
${contents(blocks, notes.length > 0)}
${blocks.map((block, at) => part(block, at, hrefOf))}
${notes.length > 0 && html`${sectionHeading(2, 'Notes', 'notes')}<ol class="govuk-list govuk-list--number">${notes.map((words) => html`<li>${words}</li>`)}</ol>`}
</div>
</article>`
}

function part(block: DocumentBlock, at: number, hrefOf: HrefOf): Html | Html[] {
  switch (block.is) {
    case 'heading':
      return sectionHeading(block.level, block.words, sectionId(at))
    case 'paragraph':
      return paragraphs(block.words).map((words, nth) =>
        nth === 0 && block.number !== undefined
          ? html`<p class="govuk-body tl-typed tl-report__numbered"><span class="tl-report__number">${block.number}</span> <span>${words}</span></p>`
          : html`<p class="govuk-body tl-typed">${words}</p>`,
      )
    case 'bullets':
      return html`<ul class="govuk-list govuk-list--bullet">${block.items.map((item) => html`<li class="tl-typed">${item}</li>`)}</ul>`
    case 'table':
      return tablePart(block, hrefOf)
    case 'chart':
      return chartPart(block)
    case 'commentary':
      return commentaryPart(block)
  }
}

const sizes = { 2: 'govuk-heading-l', 3: 'govuk-heading-m', 4: 'govuk-heading-s' } as const

function sectionHeading(level: 2 | 3 | 4, words: string, id: string): Html {
  return heading(level, { class: sizes[level], id }, words)
}

/** For a report of many parts. It is of no use on paper. */
function contents(blocks: readonly DocumentBlock[], hasNotes: boolean): Html | false {
  const sections = blocks.flatMap((block, at) =>
    block.is === 'heading' && block.level === 2 ? [{ words: block.words, id: sectionId(at) }] : [],
  )
  if (sections.length < 3) return false
  const links = [...sections, ...(hasNotes ? [{ words: 'Notes', id: 'notes' }] : [])]
  return html`<nav class="tl-report__contents" aria-labelledby="contents"><h2 class="govuk-heading-s" id="contents">Contents</h2>
<ol class="govuk-list">${links.map(({ words, id }) => html`<li><a class="govuk-link" href="#${id}">${words}</a></li>`)}</ol></nav>`
}

const sectionId = (at: number): string => `section-${at + 1}`
