import { subjectOf, type RecordKind } from '#language/record.ts'
import { pathways } from '#pathways/index.ts'
import { log } from '#workings/access/log.ts'
import { mustNotBeLent } from '#workings/access/lent.ts'
import { wronglyNamed } from '#workings/access/named.ts'
import { mustNotOpenToThemselves } from '#workings/access/own-sight.ts'
import { asKeeper } from '#workings/database.ts'
import type { Draft } from '#workings/save/draft.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { newSubject } from '#workings/save/subject.ts'
import { authoritySubject } from '#workings/settings-history.ts'
import { WrongAnswers } from '#workings/refusal.ts'
import { one } from './line/answer.ts'
import { doneBy, type AskPerson } from './line/command.ts'
import { declared, flag, id, needed, reads, readId, text } from './line/option.ts'
import { Mistake } from './line/statuses.ts'
import { readAnswers } from './save/answers.ts'
import { mistakesIn, mustRecord, parsed, type Typed } from './save/checks.ts'
import { earlier, mustBelong, mustBeThere, type Earlier } from './save/earlier.ts'

export const save = doneBy(
  'save',
  'Put a record on record, as its form does: a new one, a correction, a signing off or a withdrawal',
  [],
  {
    more: 'It is recorded now, by whoever asks. What is lacking is saved as incomplete. In a correction, answers that are not given stay as they were, and null takes one away',
    takes: { kind: needed(declared('KIND', 'the kind of record, as `glossary` lists them', pathways.records)) },
    options: {
      child: reads(
        'ID',
        "whom it is about; 'new' for a child who is not here yet, and the worker, team or agency for a record about one; not given for the authority's own",
        (typed) => (typed === 'new' ? typed : readId(typed)),
      ),
      answers: reads(
        'JSON',
        'the answers by the names of their questions, such as {"started":"2026-05-01 20:00"}; \'-\' reads them from standard input, where nobody else on the machine sees them',
        (typed) => typed,
      ),
      about: id('RECORD', 'the record that it belongs to'),
      record: id('RECORD', 'the record to correct, sign off or withdraw'),
      reason: text('TEXT', 'why it is corrected or withdrawn'),
      'sign-off': flag('sign it off'),
      withdraw: flag('withdraw it; what it said is kept'),
    },
    examples: [
      `save missing_episode --child 019b7a3e-0000-7000-8000-000000000001 --answers '{"type":"missing","started":"2026-05-01 20:00"}' --as 'Mina Manager'`,
    ],
    run: async (ask, given) => {
      const { kind, record, about } = given
      const typed = readAnswers(kind, given.answers === undefined ? {} : parsed(given.answers))
      const mistakes = [
        ...mistakesIn(kind, given),
        ...typed.problems.map(({ field, words }) => `--answers ${field}: ${words}`),
      ]
      if (mistakes.length > 0) throw new Mistake(mistakes)
      mustRecord(ask, kind, given['sign-off'])
      const before = await ask.read(async (seam) => {
        if (about !== undefined) await mustBelong(seam, ask.declarations, kind, about, given.child)
        const named = given.withdraw ? [] : await wronglyNamed(seam, kind, typed.answers)
        if (named.length > 0) throw new WrongAnswers(named)
        const before = record === undefined ? null : await earlier(seam, kind, record)
        if (given.child !== undefined && given.child !== 'new') await mustBeThere(seam, given.child, subjectOf(kind))
        const subjects = before?.subjects ?? (given.child === undefined || given.child === 'new' ? [] : [given.child])
        mustNotOpenToThemselves(seam, kind, { subjects, before, answers: typed.answers, withdraws: given.withdraw })
        await mustNotBeLent(seam, kind, subjects, typed.answers)
        return before
      })
      return put(ask, { ...given, child: given.child ?? (await ownSubject(ask, kind, record)) }, typed.answers, before)
    },
  },
)

/** A record of the authority's own is about the authority, whose id nobody need know; 'new' with its first one. */
const ownSubject = async (ask: AskPerson, kind: RecordKind, record: string | undefined): Promise<string | undefined> =>
  record === undefined && subjectOf(kind) === 'authority' ? ((await ask.read(authoritySubject)) ?? 'new') : undefined

async function put(ask: AskPerson, given: Typed, answers: Record<string, unknown>, before: Earlier | null) {
  const { saving, declarations, authority, reader, at } = ask
  const { kind } = given
  const [saved, subjects] = await asKeeper(ask.db, async (tx) => {
    const subjects = before?.subjects ?? [
      given.child === 'new' ? await newSubject(tx, saving, subjectOf(kind)) : given.child!,
    ]
    const draft: Draft = {
      kind,
      subjects,
      answers: before ? {} : answers,
      about: given.about ?? before?.about ?? null,
      ...(before
        ? {
            record: given.record!,
            seen: before.version,
            perSubject: Object.fromEntries(
              subjects.map((subject) => [subject, { ...before.answers[subject], ...answers }]),
            ),
          }
        : {}),
      ...(given.reason === undefined ? {} : { reason: given.reason }),
      ...(given.withdraw
        ? { become: 'withdrawn' as const }
        : given['sign-off']
          ? { become: 'signed off' as const }
          : {}),
    }
    const saved = await putOnRecordIn(tx, declarations, saving, draft)
    const children = subjectOf(kind) === 'child' ? subjects : []
    await log(tx, authority.authority, reader, at, [
      { action: 'command', what: `save: ${kind.id}`, children, reason: ask.machineWords },
    ])
    return [saved, subjects] as const
  })
  return one({
    record: saved.record,
    version: saved.version,
    kind: kind.id,
    state: saved.state,
    recorded: saved.recordedAt,
    subjects,
    by: reader.name,
  })
}
