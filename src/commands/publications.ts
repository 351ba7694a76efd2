import { cadenceWords } from '#language/cadence.ts'
import { mayFollow } from '#press/edition/whose.ts'
import { publications as declared } from '#publications/index.ts'
import { nextOuting } from '#workings/issuing/outings.ts'
import { issuesOf } from '#workings/publish/stored.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const publications = asPerson(
  'publications',
  'What goes out: to whom, with which eyes, when, and when next',
  [],
  {
    more: 'Those who send them out see all of them; others see the ones they read. Until one is switched on (`settings set`), it has no next day',
    examples: ['publications --as lead_member', 'publications --as performance_analyst --json'],
    run: async ({ read, view }) => {
      const found = await read(async (seam) => {
        const own = declared.filter((each) => mayFollow(seam, each))
        seam.showed({ action: 'read', what: 'publications', shown: own.length })
        return seam.asKeeper((tx) =>
          Promise.all(
            own.map(async (each) => ({
              publication: each.id,
              name: each.name,
              about: each.about,
              when: cadenceWords(each.cadence),
              readers: each.readers.map(({ id, name, eyes, members }) => ({ id, name, eyes, members })),
              next: (await nextOuting(tx, view.authority, each, view.today))?.on ?? null,
              last_issued: (await issuesOf(tx, view.authority, each.id, 1))[0]?.for ?? null,
            })),
          ),
        )
      })
      const columns = {
        publication: '',
        name: '',
        when: '',
        next: 'not switched on',
        last_issued: 'never',
      }
      return rows(found, columns, 'Nothing goes out to this person.')
    },
  },
)
