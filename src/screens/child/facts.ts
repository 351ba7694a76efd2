import type { Day } from '#language/day.ts'
import {
  address,
  allocation,
  household,
  identifier,
  merge,
  moved,
  personDetails,
  placedByOther,
  relationship,
  restriction,
} from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import type { AnswersOf, RecordKind } from '#language/record.ts'
import type { Moment } from '#language/answers.ts'
import type { Entry } from '#workings/read/answers.ts'

/** The kinds from which the head of a child's page is read. */
export const factKinds: readonly string[] = [
  personDetails,
  identifier,
  address,
  allocation,
  placedByOther,
  relationship,
  household,
  moved,
  merge,
  restriction,
  careEpisode,
  exploitationFlag,
].map(({ id }) => id)
export const missingKind = missingEpisode.id

export type Fact<K extends RecordKind> = Entry & { said: Partial<AnswersOf<K>> }

export const ofKind = <K extends RecordKind>(entries: readonly Entry[], kind: K): Fact<K>[] =>
  entries
    .filter((entry) => entry.kind === kind.id)
    .map((entry) => ({ ...entry, said: entry.answers as Partial<AnswersOf<K>> }))

/** Those that hold on a day: begun by then, and not ended. One without its beginning holds until it is known to have ended. */
export function holding<F extends { said: object }>(facts: readonly F[], today: Day, from: string, until: string): F[] {
  return facts.filter(({ said }) => {
    const [began, ended] = [from, until].map(
      (name) => (said as Record<string, string | null | undefined>)[name] ?? null,
    )
    return (began === null || began! <= today) && (ended === null || ended! > today)
  })
}

/** Everything that the head of the page says, as it stands on the view's day. */
export function factsOf(entries: readonly Entry[], kept: string, today: Day) {
  const people = ofKind(entries, personDetails)
  return {
    people,
    person: people.find(({ subject }) => subject === kept) ?? people[0],
    numbers: holding(ofKind(entries, identifier), today, 'given', 'ended'),
    addresses: holding(ofKind(entries, address), today, 'moved_in', 'moved_out'),
    allocations: holding(ofKind(entries, allocation), today, 'from', 'until'),
    placedHere: holding(ofKind(entries, placedByOther), today, 'from', 'until'),
    care: holding(ofKind(entries, careEpisode), today, 'began', 'ended')[0],
    flags: holding(ofKind(entries, exploitationFlag), today, 'from', 'until'),
    restricted: holding(ofKind(entries, restriction), today, 'from', 'until')[0],
    movedOut: ofKind(entries, moved).find(({ said }) => (said.moved_on ?? '9999') <= today),
    family: holding(ofKind(entries, relationship), today, 'began', 'ended'),
    homes: holding(ofKind(entries, household), today, 'began', 'ended'),
    merges: ofKind(entries, merge),
    missingNow: ofKind(entries, missingEpisode).find(
      ({ said }) => began(said.started) <= today && (said.returned?.day ?? '9999') > today,
    ),
  }
}

export type Facts = ReturnType<typeof factsOf>

const began = (started: Moment | null | undefined): string => started?.day ?? '0000-00-00'
