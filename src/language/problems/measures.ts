import type { Breakdown, CodedBreakdown } from '../breakdown.ts'
import type { Counting, Measure } from '../measure.ts'
import type { RecordKind } from '../record.ts'
import { mistake, overlapping, repeatedIn, undated, undeclared, unmeant, type Look } from './look.ts'

export function problemsInMeasure(measure: Measure, look: Look): string[] {
  return [
    ...overlapping(measure.versions),
    ...measure.versions.flatMap(({ counts, leavesOut = [] }) => [
      ...problemsInCounting(counts, look),
      ...leavesOut.flatMap(({ those }) => unmeant(look, 'leavesOut', those)),
      ...measure.by.flatMap((breakdown) => problemsInBreakdown(breakdown, countedBy(counts), look)),
    ]),
    ...repeatedIn(measure.by.map(({ id }) => id)).map((id) => `: is divided by '${id}' twice`),
    ...mistake(
      measure.by.some((breakdown) => !/^[a-z][a-z_]*$/.test(breakdown.id)),
      'a breakdown’s id is lower-case words joined by _',
    ),
  ]
}

const countedBy = (counts: Counting): RecordKind => (counts.is === 'in time' ? counts.of.starts : counts.of).kind

function problemsInCounting(counts: Counting, look: Look): string[] {
  switch (counts.is) {
    case 'in time':
      return mistake(
        look.declarations.timescales.get(counts.of.id) !== counts.of,
        `counts the timescale '${counts.of.id}', which no pathway declares`,
      )
    case 'median':
      return [...unmeant(look, 'counts', counts.of), ...undated('until', counts.of.kind, counts.until)]
    case 'share':
      return [
        ...unmeant(look, 'counts', counts.of),
        ...counts.have.flatMap((those) => unmeant(look, 'have', those)),
        ...(counts.among ?? []).flatMap((those) => unmeant(look, 'among', those)),
      ]
    case 'children':
      return [
        ...unmeant(look, 'counts', counts.of),
        ...mistake(counts.atLeast < 1, 'counts children with none of these'),
        ...mistake(
          counts.among !== undefined && counts.atLeast === 1,
          'counts all of the children that it is a share of',
        ),
      ]
    case 'attendance':
      return [
        ...unmeant(look, 'counts', counts.of),
        ...mistake(
          counts.of.kind.fields[counts.field]?.shape.is !== 'attendance',
          `counts '${counts.of.kind.id}.${counts.field}', which does not say who took part`,
        ),
      ]
    case 'records':
      return unmeant(look, 'counts', counts.of)
  }
}

function problemsInBreakdown(breakdown: Breakdown, counted: RecordKind, look: Look): string[] {
  if (breakdown.is === 'own') return notAChoice(counted, breakdown.field, breakdown.id)
  if (breakdown.is === 'coded') return problemsInCoded(breakdown, counted)
  if (breakdown.is !== 'held') return []
  return [
    ...undeclared(look, `by '${breakdown.id}'`, breakdown.kind),
    ...notAChoice(breakdown.kind, breakdown.field, breakdown.id),
    ...undated(`by '${breakdown.id}'`, breakdown.kind, breakdown.from),
    ...undated(`by '${breakdown.id}'`, breakdown.kind, breakdown.until),
  ]
}

function problemsInCoded({ id, fields, told }: CodedBreakdown, counted: RecordKind): string[] {
  const not = (names: readonly string[], is: string, words: string) =>
    names
      .filter((name) => counted.fields[name]?.shape.is !== is)
      .map((name) => `: by '${id}' names '${counted.id}.${name}', ${words}`)
  return [
    ...not(Object.keys(fields), 'many-choice', 'of which several cannot be chosen'),
    ...not(Object.keys(told), 'text', 'which is not told in words'),
  ]
}

/** Each row has exactly one answer, so that the parts sum to the whole. */
const notAChoice = (kind: RecordKind, field: string, by: string): string[] =>
  mistake(kind.fields[field]?.shape.is !== 'choice', `by '${by}' names '${kind.id}.${field}', which is not a choice`)
