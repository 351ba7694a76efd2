import { addDays, type Day } from '#language/day.ts'
import type { SignId } from '#language/signs.ts'
import {
  address,
  allocation,
  personDetails,
  relationship,
  restriction,
  workerConnection,
} from '#language/spine/index.ts'
import type { World } from '../examples/given.ts'
import { at, type Borough, type Draws, type Look, type Worker } from './year.ts'

export type Planted = { rule: SignId; worker: string; child: string | null; on: Day }

const each = 12
const long = { recordedAt: '2025-01-01T09:00:00Z' }

/** Twelve of each kind of misuse, by ordinary social workers, on working days of the year: what they looked at, and what should be noticed. */
export async function plant(world: World, { staff, held, children }: Borough, days: readonly Day[], chance: Draws) {
  const looks: Look[] = []
  const planted: Planted[] = []
  const workers = staff.filter(({ role }) => role === 'social_worker')
  const strangerTo = ({ worker, team }: Worker) => {
    for (;;) {
      const { child } = chance.of(children)
      if (!held.some((one) => one.child === child && (one.worker === worker || one.team === team))) return child
    }
  }
  const look = (
    rule: SignId,
    worker: Worker,
    child: string,
    on: Day,
    more: { hour?: number; refused?: true; many?: true } = {},
  ) => {
    const { hour = 10 + chance.below(6), refused, many } = more
    looks.push({ worker, child, on, at: at(on, hour, chance), ...(refused ? { refused } : {}) })
    const whose = many ? null : child
    if (
      !planted.some((one) => one.rule === rule && one.worker === worker.worker && one.on === on && one.child === whose)
    )
      planted.push({ rule, worker: worker.worker, child: whose, on })
  }
  for (let n = 0; n < each; n++) {
    const [worker, on] = [chance.of(workers), chance.of(days)]
    look('same_surname', worker, await namesake(world, worker), on)

    const neighbour = chance.of(workers)
    const [home, postcode] = [strangerTo(neighbour), `ZZ${n + 1} 1ZZ`]
    await world.save(address, [home], { lines: `${n} Planted Road`, postcode, moved_in: days[0]! }, long)
    await world.save(
      workerConnection,
      [neighbour.worker],
      { is: 'home', postcode: postcode.toLowerCase().replace(' ', ''), from: days[0]! },
      long,
    )
    look('same_address', neighbour, home, chance.of(days))

    const relative = chance.of(workers)
    const child = strangerTo(relative)
    if (n % 2 === 0) await world.save(relationship, [child], { who: relative.name, is: 'other_family' }, long)
    else
      await world.save(
        workerConnection,
        [relative.worker],
        { is: 'relative', known_child: child, from: days[0]! },
        long,
      )
    look('own_relative', relative, child, chance.of(days))

    const former = chance.of(workers)
    const left = strangerTo(former)
    const ended = chance.of(days.slice(0, 100))
    await world.save(
      allocation,
      [left],
      { worker: former.worker, team: former.team!, role: 'social_worker', from: addDays(ended, -90), until: ended },
      long,
    )
    look('former_case', former, left, chance.of(days.filter((day) => day >= addDays(ended, 28))))

    const [browser, busy] = [chance.of(workers), chance.of(days)]
    for (let m = 0; m < 40; m++) look('browsing', browser, strangerTo(browser), busy, { hour: 11, many: true })

    const [late, night] = [chance.of(workers), chance.of(days)]
    for (let m = 0; m < 3; m++) look('out_of_hours', late, strangerTo(late), night, { hour: 22, many: true })

    const [curious, kept] = [chance.of(workers), chance.of(children).child]
    await world.save(restriction, [kept], { from: days[0]!, why: 'Known to staff' }, long)
    look('restricted', curious, kept, chance.of(days), { refused: true })
  }
  return { looks, planted }
}

async function namesake(world: World, { name }: Worker): Promise<string> {
  const child = await world.subject()
  const family_name = name.split(' ').at(-1)!.toUpperCase()
  await world.save(personDetails, [child], { given_name: 'Robin', family_name, sex: 'female' }, long)
  return child
}
