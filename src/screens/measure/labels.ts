import type { Breakdown } from '#language/breakdown.ts'
import type { Measure } from '#language/measure.ts'
import type { RecordKind } from '#language/record.ts'
import { personDetails } from '#language/spine/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import { noTeam } from '#workings/figures/divide.ts'
import { countedKind, type Part } from '#workings/figures/figure.ts'
import { serviceNames } from '#workings/read/names.ts'
import { monthWords } from './period.ts'

export type Labels = ReadonlyMap<string, string>

/** The words for each answer under which a figure is divided. */
export async function labelsOf(
  seam: Seam,
  measure: Measure,
  by: Breakdown,
  parts: readonly Pick<Part, 'at'>[],
): Promise<Labels> {
  const values = [...new Set(parts.map(({ at }) => at[by.id] ?? ''))]
  const teams = by.is === 'team' ? await serviceNames(seam, values) : new Map<string, string>()
  return new Map(values.map((value) => [value, wordsFor(measure, by, value, teams)]))
}

function wordsFor(measure: Measure, by: Breakdown, value: string, teams: Labels): string {
  switch (by.is) {
    case 'month':
      return monthWords(value)
    case 'team':
      return value === noTeam ? 'No team responsible' : (teams.get(value) ?? 'A team not known')
    case 'age':
    case 'agency':
      return value
    case 'sex':
      return optionWords(personDetails, 'sex', value)
    case 'own':
      return optionWords(countedKind(measure), by.field, value)
    case 'held':
      return value === by.otherwise ? value : optionWords(by.kind, by.field, value)
  }
}

function optionWords(kind: RecordKind, field: string, value: string): string {
  const shape = kind.fields[field]?.shape
  return (shape?.is === 'choice' && shape.options[value]?.words) || (value === 'not recorded' ? 'Not recorded' : value)
}
