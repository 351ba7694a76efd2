import { byMonth } from '#language/breakdown.ts'
import { byTheme } from '#pathways/missing/interview-measures.ts'
import { interviewsTold } from '#pathways/missing/measures.ts'
import type { RecordKind } from '#language/record.ts'
import { returnInterview } from '#pathways/missing/records.ts'
import type { Value } from '#ui/chart/figures.ts'
import type { Seam } from '#workings/access/reading.ts'
import { figure } from '#workings/figures/figure.ts'
import { mentions } from '#workings/figures/mentions.ts'
import { codeWords } from '#workings/figures/part-words.ts'
import { isSmall, suppressed } from '#workings/figures/suppress.ts'
import { settingsOf } from '#workings/settings.ts'
import type { Eyes } from '../measure/number.ts'
import { keptFrom } from './kept-from.ts'
import { quarterOn, type Quarter } from './quarters.ts'

/** What one quarter’s interviews were coded with: each once under none, one or several; and how many name each theme. */
export type Told = { interviews: Value; none: Value; alone: Value; several: Value; named: ReadonlyMap<string, Value> }

/** Every theme there is, in the order of the interview’s questions, with what is told in words last. */
export const everyTheme: readonly { id: string; words: string; coded: boolean }[] = [
  ...Object.keys(byTheme.fields).flatMap((field) =>
    optionsOf(returnInterview, field).map((option) => ({
      id: `${field}_${option}`,
      words: codeWords(interviewsTold, byTheme, `${field}_${option}`),
      coded: true,
    })),
  ),
  ...Object.entries(byTheme.told).map(([id, words]) => ({ id, words, coded: false })),
]

function optionsOf(kind: RecordKind, field: string): string[] {
  const shape = kind.fields[field]?.shape
  return shape?.is === 'many-choice' ? Object.keys(shape.options) : []
}

/** What these quarters told, as a reader with such eyes may know it. */
export async function toldIn(seam: Seam, quarters: readonly Quarter[], eyes: Eyes): Promise<Map<string, Told>> {
  const asked = { measure: interviewsTold, from: quarters[0]!.from, until: quarters.at(-1)!.until }
  const { parts, named } = await seam.asKeeper(async (tx) => {
    const settings = await settingsOf(tx, seam.view)
    return {
      parts: await figure(tx, seam.view, settings, { ...asked, by: [byMonth, byTheme] }),
      named: await mentions(tx, seam.view, settings, asked, byTheme),
    }
  })
  const inQuarter = (month: string) => quarterOn(`${month}-01` as Quarter['from'], seam.view.today).key
  const told = quarters.map(async ({ key, from, until }): Promise<[string, Told]> => {
    const own = parts.filter(({ at }) => inQuarter(at['month']!) === key)
    const count = (is: (theme: string) => boolean) =>
      own.filter(({ at }) => is(at['theme']!)).reduce((sum, { counted }) => sum + counted, 0)
    const [none, several, interviews] = [
      count((theme) => theme === byTheme.none),
      count((theme) => theme === byTheme.several),
      count(() => true),
    ]
    const { threshold } = eyes
    const kept = threshold === null ? null : await keptFrom(own, { from, until }, threshold)
    const each = [none, interviews - none - several, several]
    const out =
      threshold === null || kept === null
        ? []
        : suppressed(
            each.map((counted) => ({ counted, well: null })),
            threshold,
            [kept.none, false, kept.several].map((part) => part || kept.whole),
          )
    const [noneShown, aloneShown, severalShown] = each.map((n, at): Value => (out[at] ? 'suppressed' : n))
    const times = new Map(named.filter(({ quarter }) => quarter === key).map((one) => [one.named, one.records]))
    const shown = (n: number): Value =>
      threshold !== null && isSmall({ counted: interviews, well: n }, threshold) ? 'suppressed' : n
    return [
      key,
      {
        interviews: kept?.whole ? 'suppressed' : interviews,
        none: noneShown!,
        alone: aloneShown!,
        several: severalShown!,
        named: new Map(everyTheme.map(({ id }) => [id, shown(times.get(id) ?? 0)])),
      },
    ]
  })
  return new Map(await Promise.all(told))
}
