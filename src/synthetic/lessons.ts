import { addDays } from '#language/day.ts'
import { lesson } from '#pathways/missing/records.ts'
import type { Day } from '#language/day.ts'
import type { Book, Version } from './book.ts'
import { aDay, shown } from './moments.ts'
import type { Service } from './people.ts'

type Learning = { book: Book; service: Service; today: Day; authority: string }

/** Lessons at every stage: helped, done and too early to tell, under way, given up, and one that nobody owns yet. */
export function inventLessons({ book, service, today, authority }: Learning): void {
  const owner = (nth: number) => service.of('principal_team_manager')[nth] ?? service.of('director')[0]!
  const by = service.of('return_interviewer')[0]!
  const learn = (
    daysAgo: number,
    first: Version['answers'],
    ...more: readonly [after: number, Version['answers'], signed?: true][]
  ) => {
    const learned_on = addDays(today, -daysAgo)
    const at = shown(learned_on, '15:00')
    let answers: Version['answers'] = { learned_on, ...first }
    const versions: Version[] = [{ at, answers }]
    for (const [after, next, signed] of more) {
      answers = { ...answers, ...next }
      versions.push({
        at: at + after * aDay,
        answers,
        ...(signed ? { become: 'signed off' } : { reason: 'Adding what is now known' }),
      })
    }
    book.enter({ kind: lesson, subjects: [authority], by, versions })
  }
  learn(
    230,
    {
      theme: 'pulled_friends',
      learned:
        'Many said that they had missed the last bus home from friends, and then stayed because they would be in trouble anyway.',
      change: 'Carers agree a late lift beforehand, and no questions are asked at the door.',
      owner: owner(0),
      due: addDays(today, -150),
    },
    [3, {}, true],
    [90, { delivery: 'done', done_on: addDays(today, -142) }],
    [
      200,
      {
        difference: 'better',
        evidence:
          'In the eight homes that began it, episodes of under six hours fell from 31 to 14 in a quarter. Elsewhere they did not.',
      },
      true,
    ],
  )
  learn(
    120,
    {
      theme: 'pushed_restrictions',
      learned: 'Young people in two homes were not told why they could not have their telephones at night.',
      change: 'House rules are written with the young people who live there.',
      owner: owner(1),
      due: addDays(today, -20),
    },
    [5, {}, true],
    [95, { delivery: 'done', done_on: addDays(today, -26), difference: 'too_early' }],
  )
  learn(
    60,
    {
      theme: 'people',
      learned: 'The same older young people were named in interviews of three teams, and no team knew of the others.',
      change: 'Interviewers and the police compare names each fortnight.',
      owner: owner(0),
      due: addDays(today, 20),
    },
    [4, { delivery: 'not_yet' }, true],
  )
  learn(
    150,
    {
      theme: 'places',
      learned: 'The skate park was named as somewhere safe to go.',
      change: 'Ask for the lights there to stay on until ten.',
      owner: owner(1),
      due: addDays(today, -90),
    },
    [6, {}, true],
    [
      70,
      {
        delivery: 'stopped',
        why_stopped: 'The parks team cannot light it this year. Youth workers go there on Fridays instead.',
      },
    ],
  )
  learn(12, {
    theme: 'pushed_mental_health',
    learned: 'Waiting for a first appointment was the worst time for several who went more than once.',
  })
}
