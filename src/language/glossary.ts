import type { Declarations } from './declarations.ts'
import { allowedWords } from './allowed.ts'
import type { RecordKind } from './record.ts'
import { limitWords } from './limits.ts'
import { numbersOf, urgencies } from './prompt.ts'
import { definitionOf } from './words-measures.ts'

export type Term = {
  id: string
  kind: 'Record' | 'Timescale' | 'Prompt' | 'Measure'
  term: string
  pathway: string
  /** What is said of it, each under its own heading. */
  says: readonly { of: string; says: string }[]
  source: string | null
  /** Whether the source has been checked; an unchecked one ships as an authority's editable default. */
  checked: boolean | null
}

/** Every word that the declarations use, in the order of the alphabet: the page, docs/words.md and nothing else to keep in step. */
export function glossaryOf(declarations: Declarations): Term[] {
  const home = (id: string) =>
    declarations.pathways.find((pathway) => pathway.id === declarations.home.get(id))?.name ?? ''
  const terms: Term[] = [
    ...[...declarations.records.values()].map((kind): Term => ({
      id: kind.id,
      kind: 'Record',
      term: kind.name,
      pathway: home(kind.id),
      says: questions(kind),
      source: kind.options.source ?? null,
      checked: null,
    })),
    ...[...declarations.timescales.values()].map((timescale): Term => {
      const version = timescale.versions.at(-1)!
      const endings = timescale.endings.map(({ words }) => words.toLowerCase())
      return {
        id: timescale.id,
        kind: 'Timescale',
        term: timescale.name,
        pathway: home(timescale.id),
        source: version.source,
        checked: version.checked,
        says: [
          { of: 'Allows', says: allowedWords(version, (rule) => declarations.prompts.get(rule)?.name ?? rule) },
          {
            of: 'Starts',
            says: `${timescale.starts.kind.name}: ${wordsOf(timescale.starts.kind, timescale.starts.field)}`,
          },
          {
            of: 'Ends',
            says: [`${timescale.stops.kind.name.toLowerCase()} recorded`, ...endings, 'the child died'].join('; '),
          },
          { of: 'Basis', says: timescale.basis },
        ],
      }
    }),
    ...[...declarations.prompts.values()].map((rule): Term => ({
      id: rule.id,
      kind: 'Prompt',
      term: rule.name,
      pathway: home(rule.id),
      source: rule.source,
      checked: rule.checked,
      says: [
        {
          of: 'When',
          says: rule.because.replace(/\{(\w+)\}/g, (_, name: string) => String(numbersOf(rule.notices)[name] ?? '?')),
        },
        { of: 'Asks', says: rule.to },
        { of: 'Within', says: limitWords(rule.within) },
        { of: 'Urgency', says: urgencies[rule.urgency] },
      ],
    })),
    ...[...declarations.measures.values()].map((measure): Term => ({
      id: measure.id,
      kind: 'Measure',
      term: measure.name,
      pathway: home(measure.id),
      says: definitionOf(measure),
      source: measure.source,
      checked: measure.checked,
    })),
  ]
  return terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB') || a.kind.localeCompare(b.kind))
}

const wordsOf = (kind: RecordKind, field: string) => kind.fields[field]?.words ?? field

const questions = (kind: RecordKind) =>
  Object.values(kind.fields).map(({ words, shape }) => ({
    of: words,
    says:
      shape.is === 'choice' || shape.is === 'many-choice'
        ? Object.values(shape.options)
            .map((option) => option.words)
            .join('; ')
        : answers[shape.is],
  }))

const answers = {
  day: 'A day',
  instant: 'A day, and the hour where it is known',
  text: 'Words',
  number: 'A number',
  person: 'A child',
  worker: 'A worker',
  team: 'A team',
  agency: 'An agency',
  document: 'A document',
  attendance: 'Each agency: invited, took part, or why not reached',
  'SMART actions': 'Each action: what, who, by when, how we shall know',
  records: 'Other records',
  measures: 'Measures',
} as const

/** docs/words.md: each word with where it is declared and where it comes from, a line each. The page in the program says the rest. */
export function describeWords(declarations: Declarations): string {
  const lines = glossaryOf(declarations).map(
    ({ term, kind, pathway, source, checked }) =>
      `| ${term} | ${kind} | ${pathway} | ${source ?? ''}${checked === false ? ' (not checked: a default)' : ''} |`,
  )
  return `# Words

Every word that the declarations use, written by \`script/describe\` before a release. What each asks, allows or counts is on the
program's own glossary page, and \`bin/throughline glossary\` prints it.

| word | what it is | where | source |
| --- | --- | --- | --- |
${lines.join('\n')}
`
}
