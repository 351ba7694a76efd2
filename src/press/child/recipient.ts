import { relationship } from '#language/spine/index.ts'
import { answered } from '#workings/tables/values.ts'
import type { ChildFile } from './gathered.ts'

/** Somebody a document about a child may go to. */
export type Recipient = {
  /** The record of who they are to the child; `child`, or `court` and `agency` for those whom no record names. */
  id: string
  who: string
  as: string
  ended: boolean
  /** Where it is sent; empty where it is handed over. */
  address: string
}

const bodies = { court: 'Family court', agency: 'Agency or professional' } as const

/** Whoever is on record as somebody of the child's, the child, a court, an agency; those who are no longer theirs too, so that choosing one is stopped and not puzzled over. */
export function recipientsOf(file: ChildFile): { id: string; text: string }[] {
  const people = file.records.filter(
    ({ kind, now, withheld }) => kind.id === relationship.id && now.state !== 'withdrawn' && !withheld,
  )
  return [
    ...people.map(({ record, now: { answers }, kind }) => {
      const is = kind.fields['is']!.shape
      const as = 'options' in is ? (is.options[String(answers['is'])]?.words ?? 'Related') : 'Related'
      return {
        id: record,
        text: `${whoIs(file, answers)} (${as.toLowerCase()}${ended(file, answers) ? ', no longer' : ''})`,
      }
    }),
    { id: 'child', text: `${file.name} themselves` },
    ...Object.entries(bodies).map(([id, text]) => ({ id, text })),
  ]
}

/** @param body the name of a court or agency, which no record gives */
export function recipientOf(file: ChildFile, id: string, body: string, address: string): Recipient | null {
  if (id === 'child') return { id, who: file.name, as: 'the child', ended: false, address }
  if (id === 'court' || id === 'agency')
    return body.trim() === '' ? null : { id, who: body.trim(), as: bodies[id].toLowerCase(), ended: false, address }
  const told = file.records.find(
    ({ record, kind, withheld }) => record === id && kind.id === relationship.id && !withheld,
  )
  if (!told) return null
  const { answers } = told.now
  const as =
    recipientsOf(file)
      .find((one) => one.id === id)
      ?.text.match(/\(([^)]*)\)$/)?.[1] ?? 'related'
  return { id, who: whoIs(file, answers), as, ended: ended(file, answers) || told.now.state === 'withdrawn', address }
}

type Answers = Readonly<Record<string, unknown>>
const whoIs = ({ names }: ChildFile, { who, known_child }: Answers): string =>
  typeof known_child === 'string'
    ? (names.get(known_child) ?? 'A child known here')
    : typeof who === 'string'
      ? who
      : 'Name not recorded'

const ended = ({ at }: ChildFile, answers: Answers): boolean =>
  answered(answers['ended']) && String(answers['ended']) <= at.slice(0, 10)
