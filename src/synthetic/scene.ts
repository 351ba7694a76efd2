import type { Day } from '#language/day.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { hour, shown, weekdaysOn, type Ms } from './moments.ts'
import type { Service } from './people.ts'

export type Scene = { book: Book; chance: Chance; service: Service; today: Day; officer: string }

/** In office hours on the day itself, or so many weekdays later: how long an entry takes to be made. */
export function entered(
  chance: Chance,
  on: Day,
  lag = chance.weighted({ '0': 55, '1': 25, '2': 10, '4': 6, '9': 4 }),
): Ms {
  return shown(weekdaysOn(on, Number(lag)), '09:00') + chance.between(0, 8 * hour)
}
