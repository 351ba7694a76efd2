import { kindOf } from '#language/declarations.ts'
import { withheld, withheldWords } from '#workings/read/withheld.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import { serviceNames } from '#workings/read/names.ts'
import { isTheirs, kindsOfThePromise } from '#pathways/forums/for-whom.ts'
import type { Seam } from '#workings/access/reading.ts'
import { ownRecordsOf } from '#workings/read/authority.ts'
import { Refusal } from '#workings/refusal.ts'
import { rows } from './line/answer.ts'
import { asPerson, type AskPerson } from './line/command.ts'
import { flag, id, needed } from './line/option.ts'

export const record = asPerson(
  'record',
  'One record with every version of it: who said what, when, and why it was changed',
  ['list'],
  {
    takes: { record: needed(id('RECORD', 'the record’s id, as `story` and `list` show it')) },
    options: { 'show-address': flag('show an address that is not to be disclosed') },
    run: async (ask, given) => {
      const { whole, names, kept } = await ask.read(async (seam) => {
        const whole = await readRecord(seam, ask.declarations, given.record)
        await mustBeTheirs(ask, seam, whole)
        const kind = kindOf(ask.declarations, whole.kind)
        return {
          whole,
          kept: await withheld(
            seam,
            whole.versions.map(({ answers }) => ({ kind, answers, children: whole.subjects })),
            given['show-address'],
          ),
          names: await serviceNames(
            seam,
            whole.versions.map((version) => version.by_worker),
          ),
        }
      })
      const shown = whole.versions.map(
        ({ version, subject, state, recorded_from, recorded_until, by_worker, source, reason, answers }, at) => ({
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
          answers: kept[at] ? null : answers,
          withheld: kept[at] ? withheldWords[kept[at]] : null,
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
          withheld: 'nothing',
        },
        'No version, from this point of view.',
        after,
      )
    },
  },
)

/** What the register, the plan and the forums hold is cut here as it is on the screen: an outcome before it is published is the keepers’ alone. */
async function mustBeTheirs(ask: AskPerson, seam: Seam, { record: id, kind, about, versions }: WholeRecord) {
  if (!kindsOfThePromise.includes(kind)) return
  const held = await ownRecordsOf(seam, ask.declarations, kindsOfThePromise)
  const whose = { role: ask.reader.role, improves: seam.may('improve'), today: ask.realToday }
  if (!isTheirs(held, whose, { record: id, kind, about, answers: versions[0]!.answers }))
    throw new Refusal('not there', 'There is no such record, or it is not yours to open')
}
