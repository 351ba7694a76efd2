import { placedByOther } from '#language/spine/index.ts'
import type { Child } from './child.ts'
import { earlier, later, latest } from './moments.ts'
import { otherAuthorities } from './place.ts'
import { entered, type Scene } from './scene.ts'

/** A few children live here and belong elsewhere. Which authority is responsible is on the record (MIS-09). */
export function recordPlacedHere({ book, chance, officer, today }: Scene, child: Child): void {
  const from = latest(child.known, earlier(today, chance.whole(30, 700)))
  book.enter({
    kind: placedByOther,
    subjects: [child.id],
    by: officer,
    versions: [
      {
        at: entered(chance, from, '2'),
        answers: {
          home_authority: chance.pick(otherAuthorities),
          from,
          told_on: chance.yes(0.8) ? later(from, 2) : null,
          interviews: chance.weighted({ them: 50, us: 30, agreed_each_time: 20 }),
        },
      },
    ],
  })
}
