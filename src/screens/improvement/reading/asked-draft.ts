import { recommendation } from '#pathways/improvement/register.ts'
import { idOf } from '#services/ids.ts'
import type { Draft } from '#workings/save/draft.ts'
import { one } from '../../front/screen.ts'
import { orNull, pageOf, type Making } from './making.ts'
import { kept } from './typed.ts'

const priorities: Readonly<Record<string, string>> = {
  'priority and immediate': 'immediate',
  immediately: 'immediate',
  development: 'development',
  '': 'none',
}

/** What was asked, of the authority or of its board. */
export function askedDraft({ values, formId, subjects, at, board }: Making, row: number, place: number): Draft[] {
  const name = `r-${row}`
  if (!kept(values, name)) return []
  const said = (field: string) => one(values, `${name}-${field}`)
  const sure = Number(said('confidence'))
  const body = said('body') === 'lscb' ? 'lscb' : 'authority'
  return [
    {
      kind: recommendation,
      newRecord: idOf(formId, 'recommendation', String(row)),
      subjects,
      about: body === 'lscb' && board !== undefined ? board : at,
      answers: {
        number: said('number'),
        place: place + 1,
        body,
        group: orNull(said('group')),
        area: orNull(said('area')),
        priority: priorities[said('priority')] ?? 'improvement',
        within: said('priority').startsWith('within') ? said('priority') : null,
        wording: said('text').trim(),
        whose_words: sure < 80 ? 'gist' : 'inspector',
        answered: orNull(said('answered')),
        page: pageOf(values, name),
        sentence: orNull(said('sentence')),
        confidence: sure || null,
      },
    },
  ]
}
