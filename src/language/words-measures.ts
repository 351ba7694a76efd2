import { describe } from './day.ts'
import { did, meaningsOf, type Counting, type Measure } from './measure.ts'
import type { RecordKind } from './record.ts'
import type { Timescale } from './timescale.ts'
import type { Those, When, Where } from './when.ts'
import { limitWords } from './limits.ts'

export type Definition = { of: string; says: string }

/** A measure in words, from its declaration: what is counted, which of them went well, who is left out, and what stands behind it. */
export function definitionOf(measure: Measure): Definition[] {
  const { counts, leavesOut = [] } = measure.versions.at(-1)!
  const well = wellWords(counts)
  return [
    { of: 'Meaning', says: measure.meaning },
    { of: 'Who is counted', says: countedWords(counts) },
    ...(well ? [{ of: `Which of them ${did(measure)}`, says: well }] : []),
    { of: 'Which date places it', says: capital(measure.placedBy) },
    {
      of: 'Who is left out',
      says: [...leavesOut.map(({ words }) => capital(words)), ...alwaysLeftOut(counts)].join('; ') || 'Nobody',
    },
    { of: 'Better when', says: { higher: 'Higher', lower: 'Lower', neither: 'Neither: it describes' }[measure.better] },
    { of: 'Target', says: measure.target === null ? 'None is set' : `${measure.target}${well ? '%' : ''}` },
    { of: 'Divided by', says: measure.by.map(({ name }) => name.toLowerCase()).join(', ') || 'Nothing' },
    { of: 'Owner', says: measure.owner },
    {
      of: 'In force',
      says: measure.versions
        .map(({ from, until }) => `from ${describe(from)}${until ? ` until ${describe(until)}` : ''}`)
        .concat(changedSince(measure))
        .join('; then '),
    },
  ]
}

/** A limit that changed on a later day changed what is in time. */
const changedSince = (measure: Measure): string[] =>
  meaningsOf(measure)
    .filter((day) => !measure.versions.some(({ from }) => from === day))
    .map((day) => `with other limits from ${describe(day)}`)

function countedWords(counts: Counting): string {
  switch (counts.is) {
    case 'records':
      return `Each record of ${moment(counts.of)}`
    case 'children':
      return counts.atLeast === 1 || counts.among
        ? `Each child once, however many records of ${moment(counts.of)}`
        : `Each child with ${counts.atLeast} or more records of ${moment(counts.of)}`
    case 'share':
      return `Each record of ${moment(counts.of)}${counts.among ? `, where there is about it ${any(counts.among)}` : ''}`
    case 'median':
      return `Each record of ${moment(counts.of)}, by its length to “${fieldWords(counts.of.kind, counts.until)}”`
    case 'attendance':
      return `Each agency that had to be asked to each record of ${moment(counts.of)}`
    case 'in time':
      return `Each start of the timescale “${counts.of.name}”: a record of ${moment(counts.of.starts)}`
  }
}

function wellWords(counts: Counting): string | null {
  switch (counts.is) {
    case 'share':
      return `Those about which there is ${any(counts.have)}`
    case 'in time':
      return `Those done by the due day or hour: within ${withinWords(counts.of)}, or as the settings say. One that still runs is counted, and is not in time`
    case 'attendance':
      return counts.went === 'invited' ? 'Those invited' : 'Those that took part'
    case 'children':
      return counts.among ? `Those with ${counts.atLeast} or more` : null
    case 'records':
    case 'median':
      return null
  }
}

function withinWords({ versions }: Timescale): string {
  const { within, differs } = versions.at(-1)!
  return differs ? 'what is allowed for each' : limitWords(within)
}

function alwaysLeftOut(counts: Counting): string[] {
  if (counts.is === 'in time')
    return [
      'Those whose hours are not known',
      'those that ended as not required, superseded, died, moved away or eighteen before the limit',
      'history loaded from elsewhere',
    ]
  if (counts.is === 'median') return ['Those not ended yet', 'those whose hours are not known']
  return counts.is === 'share' ? ['History loaded from elsewhere'] : []
}

const moment = ({ kind, field, where }: When) =>
  `“${kind.name}” with an answer to “${fieldWords(kind, field)}”${whereWords(kind, where)}`
const any = (all: readonly Those[]) =>
  all.map(({ kind, where }) => `“${kind.name}”${whereWords(kind, where)}`).join(' or ')
const fieldWords = (kind: RecordKind, field: string) => kind.fields[field]?.words ?? field
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

function whereWords(kind: RecordKind, where: Where): string {
  const each = Object.entries(where).map(([field, wanted]) => {
    const shape = kind.fields[field]?.shape
    const options = shape && 'options' in shape ? shape.options : {}
    const words = (typeof wanted === 'string' ? [wanted] : wanted).map((value) => options[value]?.words ?? value)
    return `“${fieldWords(kind, field)}” is ${words.join(' or ')}`
  })
  return each.length === 0 ? '' : `, where ${each.join(' and ')}`
}
