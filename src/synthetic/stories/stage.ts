import type { Day } from '#language/day.ts'
import { Chance } from '../chance.ts'
import type { Cases, Inventing } from '../children.ts'
import { earlier, shown, type Ms } from '../moments.ts'
import type { Homes } from '../responsible.ts'
import type { Scene } from '../scene.ts'

/** What a planted story is told with: days before today, hours on the clock, one team with one manager, one interviewer. */
export class Stage {
  readonly scene: Scene
  readonly cases: Cases
  readonly homes: Homes
  readonly interviewer: string
  #count = 0

  constructor({ book, service, today, seed, authority }: Inventing, cases: Cases) {
    const chance = new Chance(seed, authority, 2)
    this.scene = { book, chance, service, today, officer: service.of('contact_officer')[0]! }
    this.cases = cases
    this.interviewer = service.of('return_interviewer')[0]!
    const standing = (what: string) => service.teams.find((team) => team.what === what && team.until === null)!
    this.homes = {
      safeguarding: standing('safeguarding'),
      lookedAfter: standing('looked after'),
      leaving: standing('leaving care'),
      seat: 0,
    }
  }

  ago = (days: number): Day => earlier(this.scene.today, days)
  at = (days: number, time: string): Ms => shown(this.ago(days), time)
  /** Stories are numbered from one in every invented authority. */
  nextNumber = (): number => (this.#count += 1)
}
