import { daysBetween, type Day } from '#language/day.ts'
import { moved, restriction } from '#language/spine/index.ts'
import type { Child } from './child.ts'
import { earlier, hour, latest, startOf } from './moments.ts'
import { otherAuthorities } from './place.ts'
import { entered, type Scene } from './scene.ts'

export function recordMoves({ book, chance, officer, service, today }: Scene, child: Child): void {
  const put = (direction: 'in' | 'out', on: Day) =>
    book.enter({
      kind: moved,
      subjects: [child.id],
      by: officer,
      versions: [
        {
          at: entered(chance, on),
          answers: {
            direction,
            moved_on: on,
            other_authority: chance.yes(0.95) ? chance.pick(otherAuthorities) : null,
            handed_over:
              direction === 'out'
                ? 'Chronology and assessment sent; their front door has confirmed that it has them'
                : null,
          },
        },
      ],
    })
  if (child.movedOut) put('out', child.movedOut)
  if (chance.yes(0.025) && (child.born === null || daysBetween(child.born, child.known) > 60)) put('in', child.known)
  if (!chance.yes(0.003)) return
  const from = latest(child.known, earlier(today, chance.whole(20, 500)))
  book.enter({
    kind: restriction,
    subjects: [child.id],
    by: service.of('divisional_manager')[0]!,
    versions: [
      {
        at: startOf(from) + 10 * hour,
        answers: {
          from,
          why: chance.pick([
            'A relative works in the service',
            'Placed for adoption',
            'A court has ordered that this is kept apart',
          ]),
          ask: service.of('divisional_manager')[0],
        },
      },
    ],
  })
}
