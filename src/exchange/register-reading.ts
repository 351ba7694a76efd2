import type { Declarations } from '#language/declarations.ts'
import type { AnswersOf, RecordKind } from '#language/record.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { idOf } from '#services/ids.ts'
import { asKeeper, type Database } from '#workings/database.ts'
import { draftOf, type Saving } from '#workings/save/draft.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import type { RecommendationRead, ReportRead } from './inspection-reports/report.ts'

/** A reading that somebody has confirmed: what it was, and their own id for it, so that confirming twice makes one. */
export type Confirmed = {
  read: ReportRead
  what: NonNullable<AnswersOf<typeof inspection>['what']>
  bodies: string
  /** Null where it is of the authority itself. */
  council: string | null
  /** How many recommendations the report says there are; null where it says nothing of it. */
  declared: number | null
  newRecord: string
}

/**
 * Puts a confirmed reading on the register, all of it or nothing: the inspection, each grade, and each recommendation with
 * its page and sentence. What the report does not say stays unsaid.
 * @param subject the authority that it is recorded of
 * @returns the id of the inspection
 */
export function registerReading(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  subject: string,
  { read, what, bodies, council, declared, newRecord }: Confirmed,
): Promise<string> {
  return asKeeper(db, async (tx) => {
    const put = <R extends RecordKind>(kind: R, answers: Partial<AnswersOf<R>>, about: string | null, id: string) =>
      putOnRecordIn(tx, declarations, saving, draftOf(kind, [subject], answers, { about, newRecord: id }))
    const { inspected, published, framework } = read
    const [began, ended] = [inspected?.value.from ?? null, inspected?.value.to ?? null]
    const event = { what, bodies, council, declared, framework: framework?.value ?? null, taken_from: read.file }
    await put(inspection, { ...event, began, ended, published: published?.value ?? null }, null, newRecord)
    for (const [n, grade] of gradesOf(read).entries())
      await put(judgement, { ...grade, place: n + 1 }, newRecord, idOf('judgement', newRecord, String(n)))
    for (const [n, one] of read.recommendations.entries())
      await put(recommendation, askedBy(one, n + 1), newRecord, idOf('recommendation', newRecord, String(n)))
    return newRecord
  })
}

/** The overall grade first, then each area's; the board's apart. Where a framework makes none, none is put. */
function gradesOf({ overall, judgements, lscb }: ReportRead): Partial<AnswersOf<typeof judgement>>[] {
  const whole = 'Overall effectiveness'
  const given = overall.state === 'given' && !judgements.some(({ area }) => /overall/i.test(area))
  return [
    ...(given
      ? [
          {
            body: 'authority' as const,
            area: whole,
            grade: overall.grade,
            page: overall.found?.place.page ?? null,
            sentence: overall.found?.sentence ?? null,
          },
        ]
      : []),
    ...judgements.map(({ area, grade, page, sentence }) => ({
      body: 'authority' as const,
      area,
      grade,
      page,
      sentence,
    })),
    ...(lscb
      ? [
          {
            body: 'lscb' as const,
            area: 'Effectiveness of the board',
            grade: lscb.grade,
            page: lscb.found?.place.page ?? null,
            sentence: lscb.found?.sentence ?? null,
          },
        ]
      : []),
  ]
}

function askedBy(one: RecommendationRead, place: number): Partial<AnswersOf<typeof recommendation>> {
  const { number, body, group, priority, text, page, sentence, confidence } = one
  return {
    number: String(number),
    place,
    body,
    group,
    priority: priorityOf(priority),
    wording: text,
    whose_words: 'inspector',
    page,
    sentence,
    confidence: Math.round(confidence * 100),
  }
}

function priorityOf(said: string): AnswersOf<typeof recommendation>['priority'] {
  if (/immediate/i.test(said)) return 'immediate'
  if (/development|months/i.test(said)) return 'development'
  return /improvement/i.test(said) ? 'improvement' : 'none'
}
