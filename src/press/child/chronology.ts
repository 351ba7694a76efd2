import { dayInWords, instantInWords } from '#ui/when.ts'
import type { Entry } from '#workings/read/answers.ts'
import { answered } from '#workings/tables/values.ts'
import type { Document, DocumentBlock } from '../document.ts'
import { answerWords } from './answer-words.ts'
import type { ChildFile, Told } from './gathered.ts'

/** What is set above a child's records, and who it is for. */
export type Cover = {
  /** The stem of its file's name: it names nobody, since names of files are seen by others. */
  stem: string
  title: string
  period: string
  /** On every page: which child it is about, and for whom it is. */
  marking: string
  about: Document['about']
  opening?: readonly string[]
  notes: readonly string[]
}

/** A child's records in the order of their days, as one document; each as it is known now, or with every version. */
export function chronology(
  file: ChildFile,
  records: readonly Told[],
  cover: Cover,
  every: 'as known' | 'every version',
): Document {
  const { stem, title, period, marking, about, opening = [], notes } = cover
  return {
    name: stem,
    title,
    period,
    authority: file.authority,
    marking,
    about,
    issuedAt: file.at,
    blocks: [
      ...opening.map((words) => ({ is: 'paragraph' as const, words })),
      { is: 'heading', level: 2, words: 'What is on record' },
      ...(records.length === 0 ? [{ is: 'paragraph' as const, words: 'Nothing is on record.' }] : []),
      ...records.flatMap((told) => toldBlocks(file, told, every)),
    ],
    notes,
  }
}

function toldBlocks(file: ChildFile, told: Told, every: 'as known' | 'every version'): DocumentBlock[] {
  const { kind, now, versions, others } = told
  const when = now.day === null ? 'Day not recorded' : dayInWords(now.day)
  const withdrawn = now.state === 'withdrawn' ? ' (withdrawn)' : ''
  const shown = every === 'as known' ? [now] : versions
  return [
    { is: 'heading', level: 3, words: `${when}: ${kind.name}${withdrawn}` },
    ...(others.length > 0
      ? [
          {
            is: 'paragraph' as const,
            words: `It is about other children as well: ${others.map((id) => file.names.get(id) ?? 'another child').join(', ')}.`,
          },
        ]
      : []),
    ...shown.flatMap((entry): DocumentBlock[] => [
      ...(every === 'every version' ? [{ is: 'paragraph' as const, words: recorded(file, told, entry) }] : []),
      { is: 'bullets', items: answersOf(file, told, entry) },
    ]),
  ]
}

const recorded = (
  { names }: ChildFile,
  { withheld }: Told,
  { version, recorded_from, by_worker, reason }: Entry,
): string =>
  `Version ${version}, recorded ${instantInWords(recorded_from)} by ${by_worker === null ? 'nobody: noticed or loaded' : (names.get(by_worker) ?? 'somebody whose name is not recorded')}.${reason && !withheld ? ` Why it was changed: ${reason}` : ''}`

const keptBack = 'What it says is not told here: it names a child whose record is not open to whoever made this.'

function answersOf(file: ChildFile, { kind, withheld }: Told, { answers }: Entry): string[] {
  if (withheld) return [keptBack]
  const said = Object.entries(kind.fields).filter(([name]) => answered(answers[name]))
  const words = said.map(([name, field]) => `${field.words} ${answerWords(field, answers[name], file)}`)
  return words.length > 0 ? words : ['Nothing was answered.']
}
