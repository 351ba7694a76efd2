import type { RecordKind } from '#language/record.ts'
import type { Seam } from '#workings/access/reading.ts'
import { everySubject, type WholeRecord } from '#workings/read/record.ts'
import type { Draft } from '#workings/save/draft.ts'
import type { SignedIn } from '../front/screen.ts'

/** Everybody whom the record was about stays in it, whether or not this reader may open them; what was loaded as history stays history. */
export async function draftOf(
  seam: Seam,
  ask: SignedIn,
  { kind, whole }: { kind: RecordKind; whole: WholeRecord },
): Promise<Draft> {
  const all = await everySubject(seam, ask.house.declarations, whole.record, whole.kind)
  const own = Object.entries(kind.fields)
    .filter(([, field]) => field.more.perChild)
    .map(([name]) => name)
  const perSubject = Object.fromEntries(
    all
      .filter(({ subject }) => !whole.subjects.includes(subject))
      .map(({ subject, answers }) => [subject, Object.fromEntries(own.map((name) => [name, answers[name]]))]),
  )
  const history = whole.versions[0]!.source === 'history'
  return {
    kind,
    record: whole.record,
    seen: whole.versions[0]!.version,
    subjects: all.map(({ subject }) => subject),
    perSubject,
    about: whole.about,
    answers: whole.versions[0]!.answers,
    ...(history ? { source: 'history' as const } : {}),
  }
}
