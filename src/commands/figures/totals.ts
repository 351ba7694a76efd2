import { monthOf, type Day } from '#language/day.ts'
import { roles, roleWords } from '#language/roles.ts'
import { publications } from '#publications/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Tx } from '#workings/database.ts'
import { figure, type FigureAsked } from '#workings/figures/figure.ts'
import { reasonsShown, thresholdNow } from '#workings/figures/suppress.ts'
import { cutToTotals, monthsIn, wholePeriod, type Cut } from '#workings/figures/totals.ts'
import { issuesOf } from '#workings/publish/stored.ts'
import { Refusal } from '#workings/refusal.ts'
import { settingsOf } from '#workings/settings.ts'
import type { AskPerson } from '../line/command.ts'
import { mayFollow } from '#press/edition/whose.ts'

export const seesTotalsOnly = ({ reader }: Pick<AskPerson, 'reader'>): boolean => roles[reader.role].scope === 'none'

type Asked = { from: Day; until: Day } & Partial<Pick<FigureAsked, 'by' | 'responsible'>>

/**
 * Whoever sees no child asks of whole periods, and of what is known now or was when something was issued to them: of two
 * questions that differ by a day, or by a minute's knowledge, the difference is one child.
 */
export async function mustBeTotals({ reader, view }: AskPerson, seam: Seam, asked: Asked): Promise<void> {
  if (!seesTotalsOnly({ reader })) return
  const refuse = (words: string) => {
    throw new Refusal('not yours', `${roleWords[reader.role]} is a role that sees no child, so ${words}`)
  }
  if (wholePeriod(asked) === null)
    refuse(
      `its figures are of a whole month, a quarter (from January, April, July or October) or a year from April, and ${asked.from} to ${asked.until} is none of these`,
    )
  if (asked.responsible === 'now') refuse('its figures are by the team responsible on the counting date')
  if (waysOf(asked).length > 1) refuse('its figures are divided in one way, and by month')
  if (view.knownAt !== null && !(await issuedAt(seam, view.knownAt)))
    refuse('it looks back only at what was issued to it: give the known_at of an issue, as `issues` lists them')
}

const waysOf = ({ by = [] }: Asked) => by.filter(({ is }) => is !== 'month')

/** Whether something was issued to this reader from what was known at an instant. */
async function issuedAt(seam: Seam, knownAt: string): Promise<boolean> {
  for (const publication of publications) {
    if (!mayFollow(seam, publication)) continue
    const issues = await seam.asKeeper((tx) => issuesOf(tx, seam.view.authority, publication.id, 10_000))
    if (issues.some((one) => Date.parse(one.knownAt) === Date.parse(knownAt))) return true
  }
  return false
}

/** A figure as whoever sees no child may see it: month by month where it is divided so, each in the parts of one other way. */
export async function totalsOf(tx: Tx, { view, realToday }: AskPerson, asked: FigureAsked): Promise<Cut[]> {
  const settings = await settingsOf(tx, view)
  const below = await thresholdNow(tx, view, realToday)
  const ways = waysOf(asked)
  const over = (span: { from: Day; until: Day }, divided: boolean) =>
    figure(tx, view, settings, { ...asked, ...span, by: divided ? ways : [] })
  if (ways.length === asked.by?.length) return told(await cutToTotals(over, asked, ways.length > 0, below), below)
  const months: Cut[] = []
  for (const span of monthsIn(asked))
    for (const { part, hidden } of await cutToTotals(over, span, ways.length > 0, below))
      if (part.counted > 0 || Object.keys(part.leftOut).length > 0)
        months.push({ part: { ...part, at: { ...part.at, month: monthOf(span.from) } }, hidden })
  return told(months, below)
}

/** Those that show, with reasons that few share told together. */
function told(cuts: readonly Cut[], below: number): Cut[] {
  const open = cuts.filter(({ hidden }) => !hidden)
  const reasons = reasonsShown(
    open.map(({ part }) => part),
    below,
  )
  return cuts.map((cut) => {
    const at = open.indexOf(cut)
    return at === -1 ? cut : { ...cut, part: { ...cut.part, leftOut: reasons[at]! } }
  })
}
