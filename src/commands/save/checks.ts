import { readFileSync } from 'node:fs'
import { subjectOf, type RecordKind } from '#language/record.ts'
import { mayDo, roleWords } from '#language/roles.ts'
import { isOfASitting } from '#pathways/forums/for-whom.ts'
import { closing } from '#pathways/improvement/closing.ts'
import { Refusal, WrongAnswers } from '#workings/refusal.ts'
import type { AskPerson } from '../line/command.ts'

/** What was typed after `save`. */
export type Typed = {
  kind: RecordKind
  child: string | undefined
  about: string | undefined
  record: string | undefined
  reason: string | undefined
  'sign-off': boolean
  withdraw: boolean
}

/** What the options do not say together. */
export function mistakesIn(kind: RecordKind, { child, record, reason, ...given }: Typed): string[] {
  return [
    ...(record === undefined && child === undefined && subjectOf(kind) !== 'authority'
      ? [`--child is needed: whom the new record is about (a ${subjectOf(kind)})`]
      : []),
    ...(record !== undefined && child !== undefined
      ? ['--child is not taken with --record, which says whom it is about']
      : []),
    ...(child === 'new' && subjectOf(kind) !== 'child'
      ? [`--child new makes a child, and ${kind.id} is about a ${subjectOf(kind)}`]
      : []),
    ...(record === undefined && given.withdraw ? ['--record is needed: which record to withdraw'] : []),
    ...(record !== undefined && reason === undefined && !given['sign-off']
      ? [`--reason is needed: why it is ${given.withdraw ? 'withdrawn' : 'corrected'}`]
      : []),
    ...(given['sign-off'] && given.withdraw ? ['--sign-off and --withdraw are not for the same record'] : []),
    ...(given['sign-off'] && !kind.options.signedOff ? [`--sign-off: ${kind.id} is not signed off`] : []),
    ...(kind.id === 'prompt' ? ['KIND prompt is made when a pattern is noticed, and nobody records one'] : []),
    ...(isOfASitting(kind.id) || kind.id === closing.id
      ? [`KIND ${kind.id} is recorded on its own page, which looks at the records around it`]
      : []),
    ...(kind.id === 'setting' ? ['KIND setting is recorded by `settings set`, which knows what may be set'] : []),
  ]
}

/** The roles that a kind names record it; where it names none, whoever may record for a child. */
export function mustRecord({ reader }: AskPerson, kind: RecordKind, signsOff: boolean): void {
  const named = kind.options.recordedBy
  const may = named ? named.includes(reader.role) : mayDo(reader.role, 'record')
  if (!may) throw new Refusal('not yours', `${roleWords[reader.role]} does not record '${kind.name}'`)
  if (signsOff && !mayDo(reader.role, 'sign off'))
    throw new Refusal('not yours', `${roleWords[reader.role]} does not sign records off`)
}

/** From standard input where '-' stands for them. */
export function parsed(typed: string): Record<string, unknown> {
  const json = typed === '-' ? readFileSync(0, 'utf8') : typed
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch (error) {
    throw new WrongAnswers([{ field: '--answers', words: `This is not JSON: ${(error as Error).message}` }])
  }
  throw new WrongAnswers([{ field: '--answers', words: 'Give an object, in { }' }])
}
