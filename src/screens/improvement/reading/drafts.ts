import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { inspection, judgement } from '#pathways/improvement/register.ts'
import { idOf } from '#services/ids.ts'
import type { Draft } from '#workings/save/draft.ts'
import { one, type Values } from '../../front/screen.ts'
import { filled, type Already } from './already.ts'
import { askedDraft } from './asked-draft.ts'
import { orNull, pageOf, type Making } from './making.ts'
import { kept, rowsIn } from './typed.ts'

const numberOrNull = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

/**
 * The records that what was confirmed makes: the inspection, what else was held, and what belongs to each. Sent twice, they are the
 * same. Where the inspection is on record already, what is new is added to it.
 */
export function draftsOf(
  values: Values,
  formId: string,
  subjects: readonly string[],
  already: Already | null,
): Draft[] {
  const at = already?.inspection.record ?? formId
  const boards = rowsIn(values, 'events').find((row) => isKeptBoard(values, row))
  const board = boards === undefined ? undefined : idOf(formId, 'event', String(boards))
  const whole: Making = { values, formId, subjects, already, at, board }
  return [
    ...theInspection(whole),
    ...rowsIn(values, 'events').flatMap((row) => event(whole, row)),
    ...rowsIn(values, 'judgements').flatMap((row, place) => judged(whole, row, place)),
    ...rowsIn(values, 'recommendations').flatMap((row, place) => askedDraft(whole, row, place)),
  ]
}

const isKeptBoard = (values: Values, row: number): boolean =>
  kept(values, `e-${row}`) && one(values, `e-${row}-what`) === 'board'

const eventDates = (values: Values, name: string) => {
  const said = (field: string) => one(values, `${name}${field}`)
  return {
    bodies: said('bodies').trim(),
    began: orNull(said('began')),
    ended: orNull(said('ended')),
    month: orNull(said('month')),
    dates_said: orNull(said('dates_said')),
    published: orNull(said('published')),
    published_said: orNull(said('published_said')),
    declared: numberOrNull(said('declared')),
  }
}

function theInspection({ values, formId, subjects, already }: Making): Draft[] {
  const framework = frameworks.find((each) => each.id === one(values, 'framework'))
  const answers = {
    council: orNull(one(values, 'council')),
    what: one(values, 'what'),
    framework: framework?.name ?? null,
    ...eventDates(values, ''),
    taken_from: orNull(one(values, 'taken_from')),
  }
  if (!already) return [{ kind: inspection, newRecord: formId, subjects, answers }]
  const fuller = filled(already, answers, values)
  if (fuller === null) return []
  const reason = `Another document was read: ${one(values, 'taken_from')}`
  return [{ kind: inspection, record: already.inspection.record, subjects, answers: fuller, reason }]
}

function event({ values, formId, subjects }: Making, row: number): Draft[] {
  const name = `e-${row}`
  if (!kept(values, name)) return []
  const before = one(values, `${name}-follows`)
  const follows = before === '' ? '' : recordOf(values, formId, before)
  return [
    {
      kind: inspection,
      newRecord: idOf(formId, 'event', String(row)),
      subjects,
      answers: {
        council: orNull(one(values, 'council')),
        what: one(values, `${name}-what`),
        ...eventDates(values, `${name}-`),
        follows: follows === '' ? null : [follows],
        taken_from: orNull(one(values, 'taken_from')),
      },
    },
  ]
}

/** What an event follows from: one that this form makes, or one that is on record. */
const recordOf = (values: Values, formId: string, row: string): string =>
  kept(values, `e-${row}`) ? idOf(formId, 'event', row) : one(values, `e-${row}-held`)

function judged({ values, formId, subjects, already, at, board }: Making, row: number, place: number): Draft[] {
  const name = `j-${row}`
  if (!kept(values, name)) return []
  const [, within, area] = /^(.+?): (.+)$/.exec(one(values, `${name}-area`)) ?? [
    null,
    null,
    one(values, `${name}-area`),
  ]
  const body = one(values, `${name}-body`) === 'lscb' ? 'lscb' : 'authority'
  const answers = {
    body,
    area,
    within: within ?? null,
    place: place + 1,
    grade: orNull(one(values, `${name}-grade`)),
    page: pageOf(values, name),
    sentence: orNull(one(values, `${name}-sentence`)),
  }
  const known = already?.judgements.find((one) => one.answers.body === body && one.answers.area === area)
  if (known) {
    if (known.answers.grade !== null || answers.grade === null) return []
    const reason = `The grade stands in ${one(values, 'taken_from')}`
    return [{ kind: judgement, record: known.record, subjects, answers, about: known.about, reason }]
  }
  return [
    {
      kind: judgement,
      newRecord: idOf(formId, 'judgement', String(row)),
      subjects,
      answers,
      about: body === 'lscb' && board !== undefined ? board : at,
    },
  ]
}
