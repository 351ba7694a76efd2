import { isDay } from '#language/day.ts'
import { gradeOn } from '#pathways/improvement/frameworks/framework.ts'
import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { idOf } from '#services/ids.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Draft } from '#workings/save/draft.ts'
import { one, type Values } from '../../front/screen.ts'

/** How many rows of a kind a form has: no report has as many, and a form is anybody’s to write. */
const mostRows = 200
export const rowsIn = (values: Values, name: string): number[] =>
  Array.from({ length: Math.min(mostRows, Number(one(values, name)) || 0) }, (_, row) => row)

const kept = (values: Values, name: string): boolean => one(values, `${name}-keep`) === 'yes'
const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim())

/** What is wrong with what was confirmed, each beside its question. */
export function wrongIn(values: Values): PageProblem[] {
  const framework = frameworks.find(({ id }) => id === one(values, 'framework'))
  const problems: PageProblem[] = []
  for (const [name, words] of [
    ['began', 'The first day'],
    ['ended', 'The last day'],
    ['published', 'The day of publication'],
  ] as const)
    if (one(values, name) !== '' && !isDay(one(values, name)))
      problems.push({ field: name, words: `${words} must be a real day` })
  if (isDay(one(values, 'began')) && isDay(one(values, 'ended')) && one(values, 'ended') < one(values, 'began'))
    problems.push({ field: 'ended', words: 'It cannot end before it began' })
  if (one(values, 'bodies').trim() === '') problems.push({ field: 'bodies', words: 'Say who inspected' })
  if (!/^\d{0,3}$/.test(one(values, 'declared')))
    problems.push({ field: 'declared', words: 'How many recommendations must be a whole number' })
  for (const row of rowsIn(values, 'judgements')) {
    const grade = one(values, `j-${row}-grade`)
    if (kept(values, `j-${row}`) && grade !== '' && (!framework || gradeOn(framework, grade) === null))
      problems.push({
        field: `j-${row}-grade`,
        words: `'${grade}' is no grade of ${framework?.name ?? 'an unknown framework'}`,
      })
  }
  for (const row of rowsIn(values, 'recommendations'))
    if (kept(values, `r-${row}`) && one(values, `r-${row}-text`).trim() === '')
      problems.push({ field: `r-${row}-text`, words: 'Say what was asked, or leave it out' })
  return problems
}

const kinds: Readonly<Record<string, string>> = {
  slac: 'announced',
  sif: 'single',
  ilacs: 'standard',
  'ilacs-focused': 'focused',
  'ilacs-monitoring': 'monitoring',
  'monitoring-sif': 'monitoring',
  jtai: 'joint',
  'lga-peer': 'peer',
  'dfe-notice': 'review',
}
const priorities: Readonly<Record<string, string>> = {
  'priority and immediate': 'immediate',
  immediately: 'immediate',
  development: 'development',
}

/** The records that what was confirmed makes: the inspection first, and what belongs to it. Sent twice, they are the same. */
export function draftsOf(values: Values, formId: string, subjects: readonly string[]): Draft[] {
  const id = one(values, 'framework')
  const framework = frameworks.find((each) => each.id === id)
  const new_ = (kind: Draft['kind'], newRecord: string, answers: Draft['answers']): Draft => ({
    kind,
    newRecord,
    subjects,
    answers,
    ...(newRecord === formId ? {} : { about: formId }),
  })
  const page = (name: string) => Number(one(values, `${name}-page`)) || null
  return [
    new_(inspection, formId, {
      council: orNull(one(values, 'council')),
      what: kinds[id] ?? 'other',
      bodies: one(values, 'bodies').trim(),
      framework: framework?.name ?? null,
      began: orNull(one(values, 'began')),
      ended: orNull(one(values, 'ended')),
      published: orNull(one(values, 'published')),
      declared: one(values, 'declared') === '' ? null : Number(one(values, 'declared')),
      taken_from: orNull(one(values, 'taken_from')),
    }),
    ...rowsIn(values, 'judgements').flatMap((row, place) => {
      const name = `j-${row}`
      if (!kept(values, name)) return []
      const [, within, area] = /^(.+?): (.+)$/.exec(one(values, `${name}-area`)) ?? [
        null,
        null,
        one(values, `${name}-area`),
      ]
      return new_(judgement, idOf(formId, 'judgement', String(row)), {
        body: one(values, `${name}-body`) === 'lscb' ? 'lscb' : 'authority',
        area,
        within: within ?? null,
        place: place + 1,
        grade: orNull(one(values, `${name}-grade`)),
        page: page(name),
        sentence: orNull(one(values, `${name}-sentence`)),
      })
    }),
    ...rowsIn(values, 'recommendations').flatMap((row, place) => {
      const name = `r-${row}`
      if (!kept(values, name)) return []
      const sure = Number(one(values, `${name}-confidence`))
      return new_(recommendation, idOf(formId, 'recommendation', String(row)), {
        number: one(values, `${name}-number`),
        place: place + 1,
        body: one(values, `${name}-body`) === 'lscb' ? 'lscb' : 'authority',
        group: orNull(one(values, `${name}-group`)),
        priority: priorities[one(values, `${name}-priority`)] ?? 'improvement',
        wording: one(values, `${name}-text`).trim(),
        whose_words: sure < 80 ? 'gist' : 'inspector',
        page: page(name),
        sentence: orNull(one(values, `${name}-sentence`)),
        confidence: sure || null,
      })
    }),
  ]
}
