import { sql } from 'kysely'
import { londonDay } from '#language/instant.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { facts } from '#workings/facts.ts'
import { pageOf } from '#workings/read/lists.ts'
import { to } from '../front/address.ts'

export type Count = { words: string; n: number; href: string | null; urgent?: boolean }

export type Totals = { missing: number; late: number; interviews: number; asked: number; unfinished: number }

/** What the day asks, in numbers that open. */
export function countsOf({ missing, late, interviews, asked, unfinished }: Totals): Count[] {
  return [
    { words: 'missing now', n: missing, href: to.list('missing-now'), urgent: true },
    { words: 'overdue', n: late, href: `${to.list('due')}?due=overdue`, urgent: true },
    {
      words: 'return interviews overdue',
      n: interviews,
      href: `${to.list('return-interviews')}?due=overdue`,
      urgent: true,
    },
    { words: 'prompts asked of you', n: asked, href: `${to.list('prompts')}?state=waiting&asked=me` },
    { words: 'of your records incomplete', n: unfinished, href: `${to.list('incomplete')}?by=me` },
  ]
}

export type MissingChild = {
  child: string
  record: string
  started: string | null
  started_day: string
  risk: string | null
}

/** Nobody returns in the future, so for the real today an empty return is the whole question, and an index answers it. */
export function missingNow(seam: Seam, most: number) {
  const today = sql`${seam.view.today}::date`
  const later = seam.view.today < londonDay(seam.at) ? sql`or a.returned_day > ${today}` : sql``
  return pageOf<MissingChild>(
    seam,
    sql`select a.child, a.record, a.started, a.started_day, a.risk from ${facts(missingEpisode, seam.cutView, seam.seen)} a
    where a.started_day <= ${today} and (a.returned_day is null ${later})`,
    { order: sql`l.started_day, l.started, l.record`, most },
  )
}

export function countsShown(counts: readonly Count[]): Html {
  return html`<ul class="tl-counts">${counts.map(
    ({ words, n, href, urgent }) => html`<li class="tl-counts__item${urgent && n > 0 && ' tl-counts__item--urgent'}">
    <span class="tl-counts__number">${n.toLocaleString('en-GB')}</span> ${href && n > 0 ? html`<a class="govuk-link" href="${href}">${words}</a>` : words}</li>`,
  )}</ul>`
}
