import type { Breakdown, CodedBreakdown } from '#language/breakdown.ts'
import { day, describe } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import type { RecordKind } from '#language/record.ts'
import { personDetails } from '#language/spine/index.ts'
import { noTeam } from './divide.ts'
import { countedKind } from './figure.ts'

/** What a part of a figure is called: a month by its name, a team by its own, a choice by its words. */
export function partWords(measure: Measure, by: Breakdown, value: string, teams: ReadonlyMap<string, string>): string {
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
    case 'coded':
      return codeWords(measure, by, value)
    case 'held':
      return value === by.otherwise ? value : optionWords(by.kind, by.field, value)
  }
}

/** `pushed_conflict` as "Push: Conflict at home or placement". */
export function codeWords(measure: Measure, { fields }: CodedBreakdown, value: string): string {
  const field = Object.keys(fields).find((name) => value.startsWith(`${name}_`))
  const shape = field === undefined ? undefined : countedKind(measure).fields[field]?.shape
  const option = shape?.is === 'many-choice' ? shape.options[value.slice(field!.length + 1)] : undefined
  return option ? `${fields[field!]}: ${option.words}` : value
}

/** `2026-03` as "March 2026". */
export const monthWords = (month: string): string => describe(day(`${month}-01`)).slice(2)

export function optionWords(kind: RecordKind, field: string, value: string): string {
  const shape = kind.fields[field]?.shape
  return (shape?.is === 'choice' && shape.options[value]?.words) || (value === 'not recorded' ? 'Not recorded' : value)
}
