import { londonDay } from '#language/instant.ts'
import { posting } from '#press/posting.ts'
import { programVersion } from '#services/program.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { receiptsOf } from '#workings/issuing/receipts.ts'
import { issue as issued } from '#workings/publish/issue.ts'
import { occasionBy } from '#workings/publish/on-the-calendar.ts'
import { storedFor } from '#workings/publish/stored.ts'
import { one } from './line/answer.ts'
import { doneBy } from './line/command.ts'
import { day, needed } from './line/option.ts'
import { Mistake } from './line/statuses.ts'
import { publicationTaken } from './publish/named.ts'

export const issue = doneBy('issue', 'Issue a publication as the calendar would have, once for each day', ['issue'], {
  more: 'A day on which it does not go out stands for the last one before it on which it does. It goes to whoever holds the posts now, unless it was not switched on that day: then it is kept, and sent to nobody. Issuing it again changes nothing, and says so',
  takes: { publication: publicationTaken },
  options: { on: needed(day('the day it goes out')) },
  examples: ['issue weekly-missing --on 2026-03-30 --as performance_analyst'],
  run: async (ask, { publication, on }) => {
    const { authority } = ask.authority
    if (on > ask.realToday) throw new Mistake([`--on ${on} is yet to come: what is known by then may still change`])
    const { occasion, before } = await asKeeper(ask.db, async (tx) => {
      const occasion = await occasionBy(tx, authority, publication.cadence, on)
      if (!occasion)
        throw new Mistake([`${publication.name} does not go out on or before ${on} by this authority’s calendar`])
      return { occasion, before: await storedFor(tx, authority, publication.id, occasion.on) }
    })
    const told = await issued(
      ask.db,
      ask.declarations,
      publication,
      {
        authority,
        for: occasion.on,
        from: occasion.from,
        until: occasion.until,
        by: ask.reader.worker,
        program: programVersion(),
      },
      ask.at,
      posting(authority, ask.config.publicUrl),
    )
    const sent = await asKeeper(ask.db, async (tx) => {
      await log(tx, authority, ask.reader, ask.at, [
        { action: 'command', what: `issue: ${publication.id}`, reason: ask.machineWords },
      ])
      return receiptsOf(tx, authority, told.issue)
    })
    return one({
      publication: publication.id,
      issue: told.issue,
      on: told.for,
      from: told.from,
      until: told.until,
      already_issued: before !== null,
      made_late: londonDay(told.issuedAt) > told.for,
      issued_at: told.issuedAt,
      known_at: told.knownAt,
      program: told.program,
      figures: told.figures.length,
      sent_to: sent.length,
      rows: told.figures.reduce((sum, { rows }) => sum + rows.length, 0),
    })
  },
})
