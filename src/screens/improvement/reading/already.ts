import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { one, type Values } from '../../front/screen.ts'
import { rowsIn } from './typed.ts'

/** An inspection that is on record, and that a document which was read now tells of too. */
export type Already = {
  inspection: Told<typeof inspection>
  judgements: readonly Told<typeof judgement>[]
  recommendations: readonly Told<typeof recommendation>[]
}

/** The inspection on record that was of the same authority, of the same sort and at the same time; null where there is none. */
export function alreadyHeld(all: readonly Any[], values: Values): Already | null {
  const found = ofKind(all, inspection).find(
    (each) => each.record !== one(values, 'form-id') && isSame(each, values, ''),
  )
  return found ? withIts(all, found) : null
}

export const heldAs = (all: readonly Any[], record: string): Already | null => {
  const found = ofKind(all, inspection).find((each) => each.record === record)
  return found ? withIts(all, found) : null
}

const withIts = (all: readonly Any[], found: Told<typeof inspection>): Already => ({
  inspection: found,
  judgements: ofKind(all, judgement).filter(({ about }) => about === found.record),
  recommendations: ofKind(all, recommendation).filter(({ about }) => about === found.record),
})

/** What is on record already is not ticked, so that nothing is there twice unless somebody says so. */
export function untickHeld(all: readonly Any[], values: Record<string, string>): void {
  const already = alreadyHeld(all, values)
  if (already) values['same'] = already.inspection.record
  for (const row of rowsIn(values, 'events')) {
    const held = ofKind(all, inspection).find((each) => isSame(each, values, `e-${row}-`))
    if (held) Object.assign(values, { [`e-${row}-keep`]: '', [`e-${row}-held`]: held.record })
  }
  for (const row of rowsIn(values, 'recommendations')) {
    const [number, body] = [one(values, `r-${row}-number`), one(values, `r-${row}-body`)]
    if (already?.recommendations.some(({ answers }) => answers.number === number && answers.body === body))
      values[`r-${row}-keep`] = ''
  }
}

function isSame({ answers }: Told<typeof inspection>, values: Values, name: string): boolean {
  const said = (field: string) => one(values, `${name}${field}`)
  if (answers.what !== said('what') || (answers.council ?? '') !== one(values, 'council').trim()) return false
  const [from, to] = [said('began') || said('ended'), said('ended') || said('began')]
  const [began, ended] = [answers.began ?? answers.ended, answers.ended ?? answers.began]
  if (from !== '' && began && ended) return began <= to && ended >= from
  const [month, held] = [said('month') || to.slice(0, 7), answers.month ?? ended?.slice(0, 7)]
  if (month !== '' && held) return month === held
  return said('published') !== '' && said('published') === answers.published
}

const dates = { began: 'The first day', ended: 'The last day', published: 'The day of publication' } as const

/** Where a document says something else than what is on record: dates, counts and grades, a sentence each. */
export function differences(
  { inspection: { answers }, judgements, recommendations }: Already,
  values: Values,
): string[] {
  const file = one(values, 'taken_from') || 'this document'
  const differ = (what: string, held: string | number | null, said: string) =>
    held !== null && said !== '' && String(held).toLowerCase() !== said.toLowerCase()
      ? [`${what}: ${held} on record, ${said} in ${file}`]
      : []
  const asked = (body: string) => recommendations.filter((each) => each.answers.body === body).length
  const read = (body: string) =>
    rowsIn(values, 'recommendations').filter((row) => one(values, `r-${row}-body`) === body).length
  return [
    ...(['began', 'ended', 'published'] as const).flatMap((field) =>
      differ(dates[field], answers[field], one(values, field)),
    ),
    ...differ('Recommendations that the inspectors are said to have made', answers.declared, one(values, 'declared')),
    ...(asked('authority') > 0 && read('authority') > 0
      ? differ('Recommendations that can be read', asked('authority'), String(read('authority')))
      : []),
    ...rowsIn(values, 'judgements').flatMap((row) => {
      const area = one(values, `j-${row}-area`).replace(/^.+?: /, '')
      const held = judgements.find((each) => each.answers.area === area)
      return held ? differ(area, held.answers.grade, one(values, `j-${row}-grade`)) : []
    }),
  ]
}

/** The answers on record with their gaps filled from another document, and with what the two say differently; null where nothing is new. */
export function filled(already: Already, read: Readonly<Record<string, unknown>>, values: Values) {
  const held = already.inspection.answers
  const gaps = Object.entries(read).filter(
    ([field, value]) => value !== null && value !== '' && held[field as keyof typeof held] === null,
  )
  const before = held.disagree?.split('\n') ?? []
  const new_ = differences(already, values).filter((line) => !before.includes(line))
  if (gaps.length === 0 && new_.length === 0) return null
  return {
    ...held,
    ...Object.fromEntries(gaps),
    disagree: [...before, ...new_].join('\n') || null,
  }
}
