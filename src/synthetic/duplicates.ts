import { address, identifier, merge, personDetails } from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import type { Child, Family } from './child.ts'
import { aDay, dayAt, hour, momentAt } from './moments.ts'
import { misspelt } from './names.ts'
import { entered, type Scene } from './scene.ts'

/** The same child entered a second time, out of hours or under another spelling; found and merged later. `undone` is one that was wrong after all. */
export function recordDuplicate(
  { book, chance, officer, service }: Scene,
  family: Family,
  child: Child,
  number: number,
  undone: boolean,
): string {
  const id = book.subject('child')
  const at = Math.min(entered(chance, child.known) + chance.between(10, 300) * aDay, book.now - 3 * aDay)
  const put = (kind: typeof identifier | typeof personDetails | typeof address, answers: Record<string, unknown>) =>
    book.enter({ kind, subjects: [id], by: officer, versions: [{ at, answers }] })
  const spelt = chance.yes(0.7) ? misspelt(chance, child.given) : child.given
  put(personDetails, {
    given_name: spelt,
    family_name: chance.yes(0.8) ? child.family : misspelt(chance, child.family),
    born: child.born,
    expected: child.born === null ? child.expected : null,
    sex: child.sex,
  })
  put(identifier, { scheme: 'local', value: `SYN-${String(number).padStart(6, '0')}`, given: dayAt(at) })
  put(address, {
    what: 'home',
    lines: family.home,
    postcode: family.postcode,
    moved_in: dayAt(at),
    non_disclosable: 'no',
  })
  if (at > book.now - 700 * aDay && chance.yes(0.3)) {
    const started = momentAt(at - 20 * hour)
    const answers = {
      type: 'missing',
      missing_from: 'home',
      reported_by: 'police',
      started,
      reported: started,
      returned: momentAt(at - 9 * hour),
      returned_to: 'home',
      known_to_us: 'no',
      action: 'Police returned the child; check whether known',
      interview_planned: dayAt(at),
    }
    book.enter({ kind: missingEpisode, subjects: [id], by: officer, versions: [{ at, answers }] })
  }
  const agreed = at + chance.between(0.3, 2) * aDay
  const answers = {
    duplicate: id,
    merged_on: dayAt(agreed),
    why: undone
      ? 'Same name and address'
      : 'Same date of birth and address, and the mother confirms that there is one child',
  }
  const back = undone
    ? [
        {
          at: agreed + 12 * hour,
          answers,
          reason: 'They are cousins: two children after all',
          become: 'withdrawn' as const,
        },
      ]
    : []
  book.enter({
    kind: merge,
    subjects: [child.id],
    by: service.of('principal_team_manager')[0]!,
    versions: [{ at: agreed, answers }, ...back],
  })
  return id
}
