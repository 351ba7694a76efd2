import { addDays, type Day } from '#language/day.ts'
import type { AnswersOf, RecordKind } from '#language/record.ts'
import type { RoleId } from '#language/roles.ts'
import type { Book } from '../book.ts'
import { shown } from '../moments.ts'
import type { Service } from '../people.ts'

export type Improving = { book: Book; service: Service; today: Day; authority: string }

export type Telling = {
  today: Day
  on(daysAgo: number): Day
  who(role: RoleId, nth?: number): string
  /** Puts one on record so many days ago, about another where one is given; each later version with why. */
  tell<R extends RecordKind>(
    kind: R,
    daysAgo: number,
    answers: Partial<AnswersOf<R>>,
    about?: string | null,
    ...later: readonly Later<R>[]
  ): string | null
}
type Later<R extends RecordKind> =
  [daysAgo: number, Partial<AnswersOf<R>>, reason: string] | [daysAgo: number, 'signed off']

/** Who leads improvement writes it all down, at ten in the morning. */
export function telling({ book, service, today, authority }: Improving): Telling {
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  const by = service.of('performance_analyst')[0] ?? service.of('director')[0]!
  return {
    today,
    on,
    who: (role, nth = 0) => service.of(role)[nth] ?? service.of(role)[0] ?? service.of('director')[0]!,
    tell(kind, daysAgo, first, about = null, ...later) {
      let answers: Readonly<Record<string, unknown>> = first
      const versions = [{ at: shown(on(daysAgo), '10:00'), answers }]
      for (const [ago, next, reason] of later) {
        const at = shown(on(ago), '10:00')
        if (next === 'signed off') versions.push({ at, answers, become: 'signed off' } as (typeof versions)[number])
        else {
          answers = { ...answers, ...next }
          versions.push({ at, answers, reason } as (typeof versions)[number])
        }
      }
      return book.enter({ kind, subjects: [authority], by, about, versions })
    },
  }
}

export const listed = (...ids: readonly (string | null)[]): string[] => ids.flatMap((id) => id ?? [])
