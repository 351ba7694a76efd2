import { sql } from 'kysely'
import { addDays, mondayOf, type Day } from '#language/day.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { leadersReview, reviewAction } from '#pathways/oversight/records.ts'
import type { Tx } from '#workings/database.ts'
import { facts, merged } from '#workings/facts.ts'
import { drawCode, leaders, pseudonymsFor } from '#workings/publish/pseudonym.ts'
import type { View } from '#workings/view.ts'
import type { Book, Version } from './book.ts'
import { Chance } from './chance.ts'
import { hour, later, shown } from './moments.ts'
import type { Service } from './people.ts'
import { actions, asked, notHeld, type Action } from './oversight-said.ts'

type Overseeing = { book: Book; service: Service; view: View; seed: number; authority: string }

const weeks = 16
/** Of the weeks before this one: the one without a review of which somebody said so, and the one of which nobody has. */
const said = 9
const unsaid = 4

/** Four months of weekly reviews, with what was agreed, what came of it, and two weeks in which none was held. */
export async function inventReviews(tx: Tx, overseeing: Overseeing): Promise<void> {
  const { book, service, view, seed, authority } = overseeing
  const chance = new Chance(seed, view.authority, 4)
  const today = view.today
  const [director, manager] = [service.of('director')[0]!, service.of('divisional_manager')[0]!]
  const often = await missingIn(tx, view, addDays(mondayOf(today), -7 * weeks))
  const children = [...new Set(often.map(({ child }) => child))].toSorted()
  const codes = await pseudonymsFor(tx, view.authority, leaders, children, () =>
    drawCode((limit) => chance.whole(0, limit - 1)),
  )
  for (let ago = weeks; ago > 0; ago--) {
    const week = addDays(mondayOf(today), -7 * ago)
    const on = addDays(week, 9)
    const by = chance.yes(0.7) ? manager : director
    const enter = (answers: Version['answers']) =>
      book.enter({
        kind: leadersReview,
        subjects: [authority],
        by,
        versions: [{ at: shown(on, '16:20'), answers: { week, ...answers } }],
      })
    if (ago === unsaid) continue
    if (ago === said) {
      enter({ held: 'no', why_not: notHeld })
      continue
    }
    const cases = often
      .filter((one) => one.week === week)
      .slice(0, chance.whole(2, 4))
      .map(({ child }) => codes.get(child)!)
    const review = enter({
      held: 'yes',
      held_on: on,
      took_part: ['director', 'lead_member', ...(by === manager ? ['divisional_manager'] : [])],
      cases: cases.join(', ') || null,
      questions:
        cases.length > 0 ? asked[ago % asked.length]!.replaceAll('CODE', cases[0]!) : 'Nobody went missing that week.',
    })
    const agreed = actions[ago]
    if (review !== null && agreed && cases.length > 0) follow(overseeing, review, agreed, on, cases[0]!)
  }
}

function follow({ book, service, authority }: Overseeing, about: string, agreed: Action, on: Day, code: string): void {
  const { owner, within, cameOf, after = 0, dropped } = agreed
  const [role, nth] = owner
  const answers = {
    what: agreed.what,
    cases: code,
    owner: service.of(role)[nth] ?? service.of('director')[0]!,
    by: later(on, within),
    known_by: agreed.knownBy,
  }
  const ended = later(on, after)
  const end = { outcome: dropped ? 'dropped' : 'done', ended, came_of: cameOf ?? null }
  book.enter({
    kind: reviewAction,
    subjects: [authority],
    by: service.of('divisional_manager')[0]!,
    about,
    versions: [
      { at: shown(on, '16:40'), answers },
      ...(cameOf
        ? [{ at: shown(ended, '10:30') + hour, answers: { ...answers, ...end }, reason: 'Adding what is now known' }]
        : []),
    ],
  })
}

/** Who went missing in each week, the most often missing first. */
async function missingIn(tx: Tx, view: View, since: Day): Promise<{ week: Day; child: string }[]> {
  const { rows } = await sql<{ week: Day; child: string }>`with ${merged(view)},
    e as (select a.child, a.started_day as day from ${facts(missingEpisode, view)} a where a.started_day is not null),
    often as (select child, count(*) as times from e group by child)
    select distinct on (week, often.times, e.child) (date_trunc('week', e.day))::date as week, e.child, often.times
    from e join often using (child) where e.day >= ${since}::date order by week, often.times desc, e.child`.execute(tx)
  return rows.map(({ week, child }) => ({ week, child }))
}
