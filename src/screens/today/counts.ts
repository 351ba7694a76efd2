import { sql } from 'kysely'
import { missingEpisode } from '#pathways/missing/records.ts'
import { returnToInterview } from '#pathways/missing/timescales.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Declarations } from '#language/declarations.ts'
import { facts } from '#workings/facts.ts'
import { pageOf } from '#workings/read/lists.ts'
import { promptPage } from '#workings/read/lists-prompts.ts'
import { coveredBy, incomplete, runningClocks } from '#workings/read/today.ts'
import { to } from '../front/address.ts'

export type Count = { words: string; n: number; href: string | null; urgent?: boolean }

/** What the day asks, in numbers that open. */
export async function countsOf(seam: Seam, declarations: Declarations): Promise<Count[]> {
  const mine = await coveredBy(seam)
  const [late, interviews] = [
    await runningClocks(seam, declarations, { due: 'overdue', most: 1 }),
    await runningClocks(seam, declarations, { due: 'overdue', timescales: [returnToInterview.id], most: 1 }),
  ]
  const [missing, asked, unfinished] = [
    await missingNow(seam, 1),
    await promptPage(seam, { waiting: true, asked: mine, most: 1 }),
    await incomplete(seam, { by: seam.view.reader.worker, most: 1 }),
  ]
  return [
    { words: 'missing now', n: missing.total, href: to.list('missing-now'), urgent: true },
    { words: 'overdue', n: late.total, href: '#overdue', urgent: true },
    {
      words: 'return interviews overdue',
      n: interviews.total,
      href: `${to.list('return-interviews')}?due=overdue`,
      urgent: true,
    },
    { words: 'prompts asked of you', n: asked.total, href: `${to.list('prompts')}?state=waiting&asked=me` },
    { words: 'of your records incomplete', n: unfinished.total, href: `${to.list('incomplete')}?by=me` },
  ]
}

export type MissingChild = {
  child: string
  record: string
  started: string | null
  started_day: string
  risk: string | null
}

export function missingNow(seam: Seam, most: number) {
  const today = sql`${seam.view.today}::date`
  return pageOf<MissingChild>(
    seam,
    sql`select a.child, a.record, a.started, a.started_day, a.risk from ${facts(missingEpisode, seam.view)} a
    where a.started_day <= ${today} and (a.returned_day is null or a.returned_day > ${today})`,
    { order: sql`l.started_day, l.started, l.record`, most },
  )
}

export function countsShown(counts: readonly Count[]): Html {
  return html`<ul class="tl-counts">${counts.map(
    ({ words, n, href, urgent }) => html`<li class="tl-count-card${urgent && n > 0 && ' tl-count-card--urgent'}">
    <span class="tl-count-card__n">${n.toLocaleString('en-GB')}</span> ${href && n > 0 ? html`<a class="govuk-link" href="${href}">${words}</a>` : words}</li>`,
  )}</ul>`
}
