import type { RecordKind } from '#language/record.ts'
import { isRole, roleWords } from '#language/roles.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { choicesOn } from '#workings/in-force.ts'
import { filesChosen, filesOf } from '#workings/read/documents.ts'
import { find } from '#workings/read/find.ts'
import { childNames } from '#workings/read/names.ts'
import { agenciesNow, teamsNow, workersNow } from '#workings/read/service.ts'
import { settingsOf } from '#workings/settings.ts'
import { one, type Values } from '../front/screen.ts'
import type { Choices, Named } from './questions/question.ts'

/** The record that a form with files is about, the files that it held when it was opened, and the largest that is taken. */
type Filling = { record: string; held: readonly unknown[]; most: number }

async function filesFor(seam: Seam, { record, held, most }: Filling): Promise<Choices['files']> {
  const ids = held.filter((id): id is string => typeof id === 'string')
  const kept = [...(await filesOf(seam, ids)).values(), ...(await filesChosen(seam, record))]
  return { most, kept: new Map(kept.map((file) => [file.document, file])) }
}

/** What the questions of a kind choose from: read only where it asks for them. */
export async function choicesFor(seam: Seam, kind: RecordKind, values: Values, filling?: Filling): Promise<Choices> {
  const asks = new Set(Object.values(kind.fields).map(({ shape }) => shape.is))
  const settings = await seam.asKeeper((tx) => settingsOf(tx, seam.view))
  return {
    today: seam.view.today,
    offered: (name) => choicesOn(kind, name, seam.view.today, settings),
    workers: asks.has('worker') ? (await workersNow(seam)).map(withRole) : [],
    teams: asks.has('team') ? await teamsNow(seam) : [],
    agencies: asks.has('agency') || asks.has('attendance') ? await agenciesNow(seam) : [],
    people: asks.has('person') ? await peopleFor(seam, kind, values) : new Map(),
    files: filling && asks.has('document') ? await filesFor(seam, filling) : { most: 0, kept: new Map() },
  }
}

const withRole = ({ id, name, more }: { id: string; name: string; more?: string }): Named => ({
  id,
  name,
  more: more !== undefined && isRole(more) ? roleWords[more] : undefined,
})

async function peopleFor(seam: Seam, kind: RecordKind, values: Values): Promise<Map<string, readonly Named[]>> {
  const people = new Map<string, readonly Named[]>()
  for (const [name, { shape }] of Object.entries(kind.fields)) {
    if (shape.is !== 'person') continue
    const typed = one(values, `${name}-typed`).trim().slice(0, 200)
    const chosen = one(values, name)
    if (typed !== '')
      people.set(
        name,
        (await find(seam, typed, 10)).map((child) => ({
          id: child.child,
          name: [child.given_name, child.family_name].filter(Boolean).join(' ') || 'Name not recorded',
          more: [child.born && `born ${dayInWords(child.born)}`, ...child.numbers].filter(Boolean).join(', '),
        })),
      )
    else if (/^[0-9a-f-]{36}$/.test(chosen))
      people.set(name, [
        {
          id: chosen,
          name: (await childNames(seam, [chosen])).get(chosen)?.name ?? 'A child whose record is not yours to open',
        },
      ])
  }
  return people
}
