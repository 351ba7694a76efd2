import { finding } from './found.ts'
import type { Evidence, Standing } from './standing.ts'
import { themes, type Theme } from './themes.ts'
import { ofKind, type Any } from './told.ts'

/** What is known of one topic from three sides: numbers, audits and what children said (PM-14). */
export type Topic = {
  theme: Theme
  /** The measures that its actions and its evidence name, each once. */
  measures: readonly string[]
  audits: readonly Evidence[]
  voices: readonly Evidence[]
}

/** Every theme that somebody was asked about, in the order of the themes. One side without anything is a gap, and stays one. */
export function topics(standings: readonly Standing[]): Topic[] {
  return (Object.keys(themes) as Theme[]).flatMap((theme) => {
    const own = standings.filter(({ recommendation }) => recommendation.answers.themes?.includes(theme))
    if (own.length === 0) return []
    const evidence = own.flatMap((one) => one.evidence).filter(({ state }) => state !== 'incomplete')
    const of = (is: 'audit' | 'voice') => evidence.filter(({ answers }) => answers.is === is)
    const named = [
      ...own.flatMap(({ actions }) => actions.flatMap(({ answers }) => answers.measures ?? [])),
      ...evidence.flatMap(({ answers }) => answers.shown_by ?? []),
    ]
    return [{ theme, measures: [...new Set(named)], audits: of('audit'), voices: of('voice') }]
  })
}

/** The measures that would show that a strength is slipping. */
export const protecting = (all: readonly Any[]): string[] => [
  ...new Set(ofKind(all, finding).flatMap(({ answers }) => answers.protect ?? [])),
]
