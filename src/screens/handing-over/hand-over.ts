import { isDay } from '#language/day.ts'
import type { PageProblem } from '#ui/page.ts'
import { asKeeper } from '#workings/database.ts'
import { handOver } from '#workings/handing-over/hand-over.ts'
import { workOf } from '#workings/handing-over/work.ts'
import { postsHeld } from '#workings/read/posts.ts'
import type { Entry } from '#workings/read/answers.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { many, one, redirect, screen, type SignedIn } from '../front/screen.ts'
import { dayIn, dayWritten } from '../record/questions/day.ts'
import { mayRecord } from '../record/kinds.ts'
import { uuid } from '../record/new-record.ts'
import { goneSince, handedSince } from './handed-since.ts'
import { may } from './leavers.ts'
import { workPage } from './page.ts'

const show = screen('GET', to.handOver(':worker'), may, (ask) =>
  workPage(ask, idIn(ask, 'worker'), dayWritten('from', ask.saving.today), []),
)

/** All that is ticked goes to somebody else at once, or none of it. What somebody else has given away since is shown, and nothing is done. */
const send = screen('POST', to.handOver(':worker'), may, async (ask) => {
  const worker = idIn(ask, 'worker')
  const { house, saving } = ask
  const from = dayIn('from', ask.body)
  const day = typeof from.value === 'string' && isDay(from.value) ? from.value : null
  const reason = one(ask.body, 'reason').trim()
  const taker = await takes(ask, worker)
  const ticked = new Set(many(ask.body, 'work'))
  const problems: PageProblem[] = [
    ...(ticked.size === 0 ? [{ field: 'work', words: 'Choose what is handed over' }] : []),
    ...(taker === null ? [{ field: 'to', words: 'Choose somebody else, who holds a post today' }] : []),
    ...from.problems,
    ...(day === null && from.problems.length === 0
      ? [{ field: 'from-day', words: 'Give the day from which it is theirs' }]
      : []),
    ...(reason.length < 3 ? [{ field: 'reason', words: 'Say why, such as: left the council' }] : []),
  ]
  if (problems.length > 0 || taker === null || day === null) return workPage(ask, worker, ask.body, problems)
  const since = (gone: readonly Entry[]) => workPage(ask, worker, ask.body, [], (seam) => handedSince(ask, seam, gone))
  const { work, gone } = await ask.read(async (seam) => {
    const all = await workOf(seam, house.declarations, worker)
    const given = all.filter(
      ({ sort, kind, entry }) => ticked.has(entry.record) && (sort === 'prompt' || mayRecord(ask.reader.role, kind)),
    )
    const children = given.flatMap(({ child }) => child ?? [])
    const records = [worker, taker.worker, ...given.map(({ entry }) => entry.record)]
    seam.showed({ action: 'save', what: 'handed over', children, records, shown: given.length, reason })
    const rest = [...ticked].filter((id) => isId(id) && !given.some(({ entry }) => entry.record === id))
    return { work: given, gone: await goneSince(ask, seam, rest) }
  })
  if (gone.length > 0) return since(gone)
  try {
    await asKeeper(house.db, (tx) =>
      handOver(tx, house.declarations, saving, work, { to: taker.worker, team: taker.team, from: day, reason }),
    )
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'changed since')) throw error
    const left = await ask.read((seam) => goneSince(ask, seam, [...ticked].filter(isId)))
    // Pressed twice at once, the other press has done just this.
    if (left.length > 0) return since(left)
  }
  return redirect(address(to.handOver(worker), {}, { done: 'handed-over' }))
})

const isId = (text: string): boolean => uuid.test(text)

/** Whoever takes it over, in the team of their post. */
async function takes({ house, body, saving }: SignedIn, worker: string) {
  const held = await postsHeld(house.db, house.authority.authority, saving.today)
  return held.find((one_) => one_.post === one(body, 'to') && one_.worker !== worker) ?? null
}

export const handOverScreens = [show, send]
