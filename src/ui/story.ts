import { heading, type HeadingLevel } from './components/heading.ts'
import { type Html, html, type Printable, type Words } from './html.ts'
import { dayShown, instantShown } from './when.ts'

export interface StoryEntry {
  /** The day it speaks of, or the instant where hours matter. */
  on: { day: string } | { instant: string } | { words: Words }
  kind: Words
  title: Words
  href?: string | undefined
  summary?: Printable
  tags?: Printable
  /** When this was first known here, and who recorded it. */
  known: { at: string; by: Words }
  /** What a reader of the time would not have known: "Recorded 12 days after it happened". */
  note?: Words | undefined
  /** Earlier versions, where it was corrected or added to. */
  corrected?: { times: number; href: string } | undefined
  headingLevel?: HeadingLevel | undefined
}

export function storyEntry(options: StoryEntry): Html {
  const title = options.href ? html`<a class="govuk-link" href="${options.href}">${options.title}</a>` : options.title
  return html`<li class="tl-story__entry">
  <p class="tl-story__on">${on(options.on)}</p>
  <div class="tl-story__body">
    ${heading(options.headingLevel ?? 3, { class: 'tl-story__title' }, title)}
    <p class="tl-story__kind">${options.kind} ${options.tags}</p>
    ${options.summary && html`<div class="tl-story__summary">${options.summary}</div>`}
    <p class="tl-story__known">Known from ${instantShown(options.known.at)}, recorded by ${options.known.by}${options.corrected && corrected(options.corrected)}</p>
    ${options.note && html`<p class="tl-story__note">${options.note}</p>`}
  </div>
</li>`
}

/** A child's record, as one dated story. */
export function story(entries: readonly Html[]): Html {
  return html`<ol class="tl-story">${entries}</ol>`
}

function on(when: StoryEntry['on']): Printable {
  if ('day' in when) return dayShown(when.day)
  return 'instant' in when ? instantShown(when.instant) : when.words
}

function corrected({ times, href }: { times: number; href: string }): Html {
  const often = times === 1 ? 'once' : `${times} times`
  return html`; <a class="govuk-link" href="${href}">changed ${often}</a>`
}
