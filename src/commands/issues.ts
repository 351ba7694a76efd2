import { londonDay } from '#language/instant.ts'
import { mayFollow } from '#press/edition/whose.ts'
import { issuesOf } from '#workings/publish/stored.ts'
import { Refusal } from '#workings/refusal.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { publicationTaken } from './publish/named.ts'

export const issues = asPerson('issues', 'Each time a publication was issued, the latest first', [], {
  more: 'For those who read it, and those who send it out',
  takes: { publication: publicationTaken },
  examples: ['issues weekly-missing --as director', 'issues weekly-missing --as performance_analyst --json'],
  run: async ({ read, view }, { publication }) => {
    const found = await read(async (seam) => {
      if (!mayFollow(seam, publication))
        throw new Refusal('not yours', `${publication.name} is not sent to this person`)
      const all = await seam.asKeeper((tx) => issuesOf(tx, view.authority, publication.id, 1000))
      seam.showed({ action: 'read', what: `issues: ${publication.id}`, shown: all.length })
      return all.map((each) => ({
        publication: publication.id,
        issue: each.issue,
        on: each.for,
        from: each.from,
        until: each.until,
        issued_at: each.issuedAt,
        late: londonDay(each.issuedAt) > each.for,
        known_at: each.knownAt,
        program: each.program,
      }))
    })
    return rows(
      found,
      { on: '', from: '', until: '', issued_at: '', late: '', known_at: '', issue: '' },
      'It has not been issued yet.',
    )
  },
})
