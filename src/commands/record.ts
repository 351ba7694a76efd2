import { readRecord } from '#workings/read/record.ts'
import { serviceNames } from '#workings/read/names.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { id, needed } from './line/option.ts'

export const record = asPerson(
  'record',
  'One record with every version of it: who said what, when, and why it was changed',
  ['list'],
  {
    takes: { record: needed(id('RECORD', 'the record’s id, as `story` and `list` show it')) },
    run: async (ask, given) => {
      const { whole, names } = await ask.read(async (seam) => {
        const whole = await readRecord(seam, ask.declarations, given.record)
        return {
          whole,
          names: await serviceNames(
            seam,
            whole.versions.map((version) => version.by_worker),
          ),
        }
      })
      const shown = whole.versions.map(
        ({ version, subject, state, recorded_from, recorded_until, by_worker, source, reason, answers }) => ({
          record: whole.record,
          kind: whole.kind,
          about: whole.about,
          version,
          subject,
          masked: whole.masked,
          state,
          recorded: recorded_from,
          until: recorded_until === 'infinity' ? null : recorded_until,
          by: by_worker && (names.get(by_worker) ?? null),
          source,
          reason,
          answers,
        }),
      )
      const after =
        whole.masked > 0 ? `It is about ${whole.masked} other children too, whom this person may not open.` : undefined
      return rows(
        shown,
        {
          version: '',
          state: '',
          recorded: '',
          until: 'still the known one',
          by: 'nobody: noticed or loaded',
          reason: 'no reason given',
          subject: '',
          answers: 'none',
        },
        'No version, from this point of view.',
        after,
      )
    },
  },
)
