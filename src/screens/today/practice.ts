import { addDays } from '#language/day.ts'
import { addHours } from '#language/instant.ts'
import { promptRaised } from '#language/spine/index.ts'
import { returnToInterview } from '#pathways/missing/timescales.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { lateCounts, type LateCount } from '#workings/read/lateness.ts'
import { promptPage } from '#workings/read/lists-prompts.ts'
import { changedSince, coveredBy, incomplete, runningClocks } from '#workings/read/today.ts'
import { to } from '../front/address.ts'
import { shown, type Shown, type SignedIn } from '../front/screen.ts'
import { reviewsWaiting } from '../review/reminder.ts'
import { clocksShown, olderShown, whereFrom } from './clocks.ts'
import { countsOf, countsShown, missingNow } from './counts.ts'
import { changesShown, incompleteShown, missingShown, promptsShown } from './sections.ts'

const few = 10

/** The day of somebody who sees children: what is late, what is due, what they were asked, who is missing, what changed. */
export function practiceToday(ask: SignedIn): Promise<Shown> {
  const { declarations } = ask.house
  return ask.read(async (seam) => {
    const found = await everything(ask, seam)
    const { now, soon, missing, mine, team, unfinished, changed } = found
    const late = await lateCounts(seam, declarations)
    const howMany = (some: readonly LateCount[]) => some.reduce((sum, { n }) => sum + n, 0)
    const counts = countsOf({
      missing: missing.total,
      late: howMany(late),
      interviews: howMany(late.filter(({ timescale }) => timescale === returnToInterview.id)),
      asked: mine.total,
      unfinished: unfinished.total,
    })
    const names = await childNames(
      seam,
      Object.values(found).flatMap(({ rows }) => rows.map(({ child }) => child)),
    )
    const workers = await serviceNames(seam, [
      ...changed.rows.map((row) => row.by_worker),
      ...[...mine.rows, ...team.rows].map((row) => row.asked),
    ])
    seam.showed({ action: 'list', what: 'today', children: [...names.keys()], shown: names.size })
    const running = [...new Set([...now.rows, ...soon.rows].map(({ timescale }) => timescale))].flatMap(
      (id) => declarations.timescales.get(id) ?? [],
    )
    const more = (total: number, href?: string): Html | false =>
      total > few &&
      html`<p class="govuk-body">The first ${few}${href ? html` of <a class="govuk-link" href="${href}">all ${total.toLocaleString('en-GB')}</a>` : html` of ${total.toLocaleString('en-GB')}`}.</p>`
    return shown(
      'Today',
      html`${countsShown(counts)}${await reviewsWaiting(ask, seam)}
      ${missingShown(missing.rows, names, seam)}${more(missing.total, to.list('missing-now'))}
      ${promptsShown('asked', 'Prompts asked of you', mine.rows, names, workers, 'No prompt waits for you.', ask.view.today)}${more(mine.total, `${to.list('prompts')}?state=waiting&asked=me`)}
      ${clocksShown('now', 'Due today and newly overdue', now.rows, names, declarations, ask.view.today, 'Nothing is due today or newly overdue.')}${more(now.total, `${to.list('due')}?due=now`)}
      ${clocksShown('due', 'Due in the next seven days', soon.rows, names, declarations, ask.view.today, 'Nothing falls due in the next seven days.')}${more(soon.total, `${to.list('due')}?due=due`)}
      ${olderShown(late, declarations)}
      ${whereFrom(running, declarations)}
      ${team.total > 0 && promptsShown('team-asked', 'Other prompts waiting for your children', team.rows, names, workers, '', ask.view.today)}${more(team.total, `${to.list('prompts')}?state=waiting`)}
      ${incompleteShown(unfinished.rows, names, declarations)}${more(unfinished.total, `${to.list('incomplete')}?by=me`)}
      ${changesShown(changed.rows, names, workers, declarations)}${more(changed.total)}`,
      { part: 'today' },
    )
  })
}

async function everything(ask: SignedIn, seam: Seam) {
  const { declarations } = ask.house
  const me = await coveredBy(seam)
  // Prompts have lists of their own, with when their answers are due.
  const without = [...declarations.timescales.values()]
    .filter(({ starts }) => starts.kind.id === promptRaised.id)
    .map(({ id }) => id)
  const waiting = await promptPage(seam, declarations, { waiting: true, most: few * 2 })
  const others = waiting.rows.filter(({ asked }) => asked === null || !me.includes(asked))
  const asked = await promptPage(seam, declarations, { waiting: true, asked: me, most: few })
  const asKnown = ask.view.knownAt ?? ask.at
  const day = await changedSince(seam, addHours(asKnown, -24), few)
  return {
    now: await runningClocks(seam, declarations, { due: 'now', without, most: few }),
    soon: await runningClocks(seam, declarations, {
      due: 'due',
      without,
      laterThan: ask.view.today,
      soonerThan: addDays(ask.view.today, 7),
      most: few,
    }),
    missing: await missingNow(seam, few),
    mine: asked,
    team: { rows: others.slice(0, few), total: Math.max(others.length, waiting.total - asked.total) },
    unfinished: await incomplete(seam, { by: ask.reader.worker, most: few }),
    // A quiet day looks a week back.
    changed: day.total > 0 ? day : await changedSince(seam, addHours(asKnown, -24 * 7), few),
  }
}
