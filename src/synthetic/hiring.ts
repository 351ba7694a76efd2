import type { Day } from '#language/day.ts'
import type { RoleId } from '#language/roles.ts'
import { workerDetails } from '#language/spine/index.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { earlier, startOf } from './moments.ts'
import { backgrounds, familyName, givenName } from './names.ts'
import type { Person } from './people.ts'

export function hiring(book: Book, chance: Chance, opened: Day) {
  const everyone: Person[] = []
  const taken = new Set<string>()
  const hire = (role: RoleId): Person => {
    const background = chance.weighted(backgrounds)
    let name = ''
    // Fresh names while there are enough of them, so that a worker is told apart by name.
    for (let tries = 0; tries < 20 && (name === '' || taken.has(name)); tries++) {
      name = `${givenName(chance, background, chance.yes(0.78) ? 'female' : 'male')} ${familyName(chance, background)}`
    }
    if (taken.has(name)) name = `${name} (${everyone.length})`
    taken.add(name)
    const started = earlier(opened, chance.whole(30, 900))
    const worker = book.subject('worker')
    const email = `${name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '.')
      .replaceAll(/^\.|\.$/g, '')}@invented-borough.example`
    const registered =
      role === 'social_worker' || role === 'team_manager' ? `SYN-SW${String(10_000 + everyone.length)}` : null
    book.enter({
      kind: workerDetails,
      subjects: [worker],
      by: null,
      versions: [{ at: startOf(started), answers: { name, email, social_work_england: registered, started } }],
    })
    const person: Person = { worker, name, role, team: null }
    everyone.push(person)
    return person
  }
  return Object.assign(hire, { everyone })
}
