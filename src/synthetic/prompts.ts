import { sql } from 'kysely'
import type { PromptRule } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import type { Tx } from '#workings/database.ts'
import { becauseOf, noticed, patternOn, runsOnTime, type Noticed } from '#workings/prompts/patterns.ts'
import { isOn, promptId } from '#workings/prompts/raise.ts'
import { noSettings } from '#workings/settings.ts'
import type { View } from '#workings/view.ts'
import type { Book, Version } from './book.ts'
import { Chance } from './chance.ts'
import { dayAt, instantAt, type Ms } from './moments.ts'
import type { Service, Team } from './people.ts'
import { answer, answerByInterview } from './prompt-answers.ts'

export type Asking = {
  book: Book
  service: Service
  authority: number
  seed: number
  view: View
  teamOf(child: string, at: Ms): Team
  leftOpen: ReadonlySet<string>
  jointly: ReadonlyMap<string, readonly string[]>
}
/** The first interview recorded about an episode: it answers a prompt that there was none. */
type Interviewed = ReadonlyMap<string, { record: string; at: Ms; by: string | null }>

/**
 * Raises what the rules would have raised over the two years, and answers it. What was noticed comes from the same
 * expression that the running server uses, so nothing is left for it to find.
 */
export async function raiseAndAnswer(tx: Tx, asking: Asking): Promise<number> {
  let raised = 0
  for (const rule of pathways.prompts.values()) {
    if (!isOn(rule, noSettings, asking.view)) continue
    const pattern = patternOn(rule, noSettings, asking.view.today)
    const { rows } = await noticed(pattern, asking.view, instantAt(asking.book.now)).execute(tx)
    const interviewed = rule.answeredBy.id === 'return_interview' ? await interviewsOf(tx, asking, rows) : new Map()
    for (const found of byChild(rows)) raised += simulate(asking, rule, becauseOf(rule, pattern), found, interviewed)
  }
  return raised
}

function byChild(rows: readonly Noticed[]): Noticed[][] {
  const children = new Map<string, Noticed[]>()
  for (const row of rows) children.set(row.child, [...(children.get(row.child) ?? []), row])
  const known = (found: Noticed) => `${found.known} ${found.last}`
  return [...children.keys()]
    .toSorted()
    .map((child) => children.get(child)!.toSorted((a, b) => (known(a) < known(b) ? -1 : 1)))
}

/** One open prompt for a rule and child at a time: what follows while it is open joins it, or, where only time is waited for, comes after it. */
function simulate(
  asking: Asking,
  rule: PromptRule,
  because: string,
  found: readonly Noticed[],
  interviewed: Interviewed,
): number {
  const { book } = asking
  const onTime = runsOnTime(rule.notices)
  let free = -Infinity
  const raised: Raised[] = []
  for (const one of found) {
    const known = Date.parse(one.known)
    if (known < free && !onTime) {
      joined(raised.at(-1)!, one, known)
      continue
    }
    const at = Math.min(Math.max(known, free) + (onTime ? 40_000 : 0), book.now - 1)
    if (free >= book.now) break
    const chance = new Chance(asking.seed, ...digits(one.last), rule.id.length)
    const prompt = promptId(asking.authority, rule.id, one.child, one.last)
    const team = asking.teamOf(one.child, at)
    const asked = asking.service.managerOn(team, dayAt(at))
    const answers = {
      rule: rule.id,
      rule_words: `${rule.name}: ${because}`,
      known: { day: dayAt(known), at: one.known },
      grounds: one.grounds,
      asks: rule.asks,
      asked,
    }
    raised.push({ prompt, one, versions: [{ at, answers }] })
    const by = interviewed.get(one.last)
    free =
      by && by.at > at
        ? answerByInterview(book, one, prompt, by)
        : answer(asking, rule, one, { prompt, asked, team, at, chance })
  }
  for (const { prompt, one, versions } of raised)
    book.enter({
      kind: promptRaised,
      id: prompt,
      subjects: [one.child],
      about: one.last,
      by: null,
      source: 'noticed',
      versions,
    })
  return raised.length
}

type Raised = { prompt: string; one: Noticed; versions: Version[] }

function joined({ one, versions }: Raised, { grounds }: Noticed, at: Ms): void {
  const { answers } = versions.at(-1)!
  const before = (answers['joined'] as string[] | undefined) ?? []
  const newcomers = grounds.filter((record) => ![...one.grounds, ...before].includes(record))
  if (newcomers.length === 0) return
  const reason = 'Another record joined it while it waited'
  versions.push({ at, answers: { ...answers, joined: [...before, ...newcomers] }, reason })
}

async function interviewsOf(tx: Tx, { authority }: Asking, rows: readonly Noticed[]): Promise<Interviewed> {
  const about = [...new Set(rows.map(({ last }) => last))]
  const { rows: held } = await sql<{ about: string; record: string; recorded_from: string; by_worker: string | null }>`
    select distinct on (about) about, record, recorded_from, by_worker from record
    where authority = ${authority} and kind = 'return_interview' and version = 1 and about = any(${about}::uuid[]) order by about, recorded_from`.execute(
    tx,
  )
  return new Map(
    held.map(({ about, record, recorded_from, by_worker }) => [
      about,
      { record, at: Date.parse(recorded_from), by: by_worker },
    ]),
  )
}

/** Each prompt has chances of its own, from the record that raised it. */
const digits = (id: string): number[] => [
  Number.parseInt(id.slice(0, 8), 16),
  Number.parseInt(id.slice(9, 13) + id.slice(15, 18), 16),
  Number.parseInt(id.slice(-8), 16),
]
