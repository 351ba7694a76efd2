import { pathways } from '#pathways/index.ts'
import { clocksFor } from '#workings/read/clocks.ts'
import { childNames } from '#workings/read/names.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { declared, flag, id } from './line/option.ts'

export const clocks = asPerson('clocks', 'Timescales running, or ended, for each child', ['list'], {
  options: {
    timescale: declared('TIMESCALE', 'only clocks of this timescale', pathways.timescales),
    running: flag('only those that have not ended'),
    overdue: flag('only those past their due day and still running'),
    child: id('CHILD', 'only those of this child'),
  },
  examples: ["clocks --overdue --as 'Mina Manager'"],
  run: async (ask, given) => {
    const found = await ask.read(async (seam) => {
      if (given.child !== undefined) await seam.mustOpen(given.child)
      const wanted = {
        children: given.child === undefined ? null : [given.child],
        running: given.running || given.overdue,
        ...(given.timescale ? { timescales: [given.timescale.id] } : {}),
      }
      const all = (await clocksFor(seam, ask.declarations, wanted)).filter(
        ({ standing }) => !given.overdue || standing === 'overdue',
      )
      const names = await childNames(
        seam,
        all.map(({ child }) => child),
      )
      seam.showed({ action: 'list', what: 'clocks', children: all.map(({ child }) => child), shown: all.length })
      return all.map((clock) => ({
        timescale: clock.timescale,
        child: clock.child,
        name: names.get(clock.child)?.name ?? null,
        started: clock.started_day,
        started_at: clock.started_at,
        due: clock.due_day,
        due_at: clock.due_at,
        local_due: clock.local_due_day,
        standing: clock.standing,
        ...(clock.standing === 'ended'
          ? { ended: clock.ended_day, ending: clock.ending, outcome: clock.outcome }
          : { ended: null, ending: null, outcome: null }),
        start_record: clock.start_record,
        end_record: clock.end_record,
      }))
    })
    const columns = {
      timescale: '',
      name: 'not recorded',
      started: '',
      due: 'could not be worked out',
      standing: '',
      ended: 'not ended',
      outcome: 'not ended',
      child: '',
    }
    return rows(found, columns, 'No such clock among the children whom this person may open.')
  },
})
