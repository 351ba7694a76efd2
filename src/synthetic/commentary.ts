import type { Day } from '#language/day.ts'
import type { Publication } from '#language/publication.ts'
import type { RecordKind } from '#language/record.ts'
import { commentaryGiven, decisionMade } from '#language/spine/index.ts'
import type { Tx } from '#workings/database.ts'
import { writeVersion } from '#workings/save/write.ts'
import type { Said } from '#workings/tables/values.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { instantAt, later, earlier, shown, startOf } from './moments.ts'
import type { Service } from './people.ts'

export type Saying = { book: Book; service: Service; authority: number; itself: string; today: Day }

const words = [
  'The panel has looked at each child who went missing more than once. Every one of them has a plan that says who does what, and their managers see it each week.',
  'Two homes account for much of what changed. We have met both, and agreed who is told and when before a child is reported.',
  'Interviews are held later than they should be at weekends. A second interviewer works Saturdays from next month.',
]
const decided = [
  ['The interview rota is to cover weekends', 'Most late interviews follow a return on a Friday or Saturday'],
  [
    'Children who went missing more than once are to be brought to the next meeting',
    'Members ask what has changed for them',
  ],
] as const

/** What was said of a report before it went out, and decided on it afterwards: mostly, and not always. */
export async function haveSaid(
  tx: Tx,
  { id, blocks }: Publication,
  on: Day,
  saying: Saying,
  chance: Chance,
): Promise<void> {
  const of = { publication: id, for_day: on }
  for (const block of blocks) {
    if (block.is === 'commentary' && chance.yes(0.75)) {
      const answers = { ...of, asks: block.asks, words: chance.pick(words) }
      await put(tx, commentaryGiven, answers, shown(earlier(on, 1), '15:20'), saying.service.of(block.from)[0], saying)
    }
    if (block.is === 'decision' && chance.yes(0.6)) {
      const [decision, reasons] = chance.pick(decided)
      const met = later(on, chance.whole(4, 12))
      const answers = { ...of, asks: block.asks, decided: decision, reasons, decided_on: met }
      await put(tx, decisionMade, answers, shown(met, '16:40'), saying.service.of('director')[0], saying)
    }
  }
}

async function put(
  tx: Tx,
  kind: RecordKind,
  answers: Said,
  at: number,
  by: string | undefined,
  { book, authority, itself, today }: Saying,
): Promise<void> {
  if (at >= startOf(today)) return
  const now = instantAt(at)
  const draft = { kind, subjects: [itself], answers }
  const version = { record: book.newId(), version: 1, state: 'complete', at: now } as const
  await writeVersion(tx, { authority, today, now, worker: by ?? null }, draft, version)
}
