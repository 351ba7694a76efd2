import { mayDo } from '#language/roles.ts'
import { asKeeper } from '#workings/database.ts'
import { handOver } from '#workings/handing-over/hand-over.ts'
import { workOf } from '#workings/handing-over/work.ts'
import { serviceNames } from '#workings/read/names.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { one, rows } from './line/answer.ts'
import { asPerson, doneBy, type AskPerson } from './line/command.ts'
import { day, id, needed, oneOf, text } from './line/option.ts'
import { personMeant } from './line/people.ts'
import { Mistake } from './line/statuses.ts'

const worker = needed(id('WORKER', 'whose work; `people` lists those who hold a post, and `log` who did'))
const sorts = ['allocation', 'prompt', 'follow-up'] as const

export const work = asPerson(
  'work',
  'What a worker has in hand: allocations, prompts asked of them, follow-ups they own',
  ['sign off', 'record'],
  {
    more: 'Only children whose records are open to whoever asks are among it',
    takes: { worker },
    run: async ({ read, declarations }, { worker }) => {
      const found = await read(async (seam) => {
        const all = await workOf(seam, declarations, worker)
        const children = all.flatMap(({ child }) => child ?? [])
        seam.showed({ action: 'list', what: 'work to hand over', children, records: [worker], shown: all.length })
        return all.map(({ sort, kind, child, entry }) => ({
          sort,
          kind: kind.id,
          child,
          record: entry.record,
          day: entry.day,
        }))
      })
      return rows(
        found,
        { sort: '', kind: '', child: 'about no child', day: 'not recorded', record: '' },
        'Nothing is in hand.',
      )
    },
  },
)

export const handover = doneBy(
  'handover',
  'Give a worker’s work to somebody else, all at once, with its history kept',
  ['sign off', 'record'],
  {
    more: 'Allocations end on the day and begin with whoever takes them over; prompts and follow-ups change hands. All of it is done, or none',
    takes: { worker },
    options: {
      to: needed(text('PERSON', 'who takes it over, in which post: as `--as` is given')),
      from: day('from which day; today where it is not given'),
      only: oneOf('one sort of work alone', sorts),
      reason: needed(text('TEXT', 'why')),
    },
    examples: [
      `handover 019b7a3e-0000-7000-8000-000000000001 --to 'Sam Second' --reason 'Left the council' --as 'Mina Manager'`,
    ],
    run: async (ask, { worker, to, from, only, reason }) => {
      const { db, declarations, authority, saving, realToday, machineWords } = ask
      const taker = personMeant(to, await postsHeld(db, authority.authority, realToday))
      if (taker.worker === worker) throw new Mistake(['--to is the same worker'])
      const given = await ask.read(async (seam) => {
        if (!(await serviceNames(seam, [worker])).has(worker)) throw new Mistake([`Nobody here has the id ${worker}`])
        const all = await workOf(seam, declarations, worker)
        const some = all.filter(
          ({ sort, kind }) => (only ?? sort) === sort && (sort === 'prompt' || records(ask, kind)),
        )
        const children = some.flatMap(({ child }) => child ?? [])
        const touched = [worker, taker.worker, ...some.map(({ entry }) => entry.record)]
        const said = `${reason} (${machineWords})`
        seam.showed({
          action: 'save',
          what: 'handed over',
          children,
          records: touched,
          shown: some.length,
          reason: said,
        })
        return some
      })
      const how = { to: taker.worker, team: taker.team, from: from ?? realToday, reason }
      return one({
        worker,
        to: taker.worker,
        handed_over: await asKeeper(db, (tx) => handOver(tx, declarations, saving, given, how)),
      })
    },
  },
)

const records = ({ reader }: AskPerson, { options }: { options: { recordedBy?: readonly string[] } }): boolean =>
  options.recordedBy?.includes(reader.role) ?? mayDo(reader.role, 'record')
