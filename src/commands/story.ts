import { story as read } from '#workings/read/story.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { declared, flag, id, needed, whole } from './line/option.ts'
import { pathways } from '#pathways/index.ts'
import { withheld, withheldWords } from '#workings/read/withheld.ts'
import { serviceNames } from '#workings/read/names.ts'
import { kindOf } from '#language/declarations.ts'

export const story = asPerson('story', 'A child’s record as one dated story, newest first', ['list'], {
  takes: { child: needed(id('CHILD', 'the child’s id, as `find` shows it')) },
  options: {
    kind: declared('KIND', 'only records of this kind', pathways.records),
    'show-address': flag('show addresses that are not to be disclosed'),
    most: whole('N', 'at most so many records', 1, 100_000),
  },
  run: async (ask, given) => {
    const { declarations } = ask
    const found = await ask.read(async (seam) => {
      const { entries, total } = await read(seam, declarations, given.child, {
        most: given.most ?? 1000,
        ...(given.kind ? { kinds: [given.kind.id] } : {}),
      })
      return {
        entries,
        total,
        kept: await withheld(
          seam,
          entries.map(({ kind, answers, subject }) => ({
            kind: kindOf(declarations, kind),
            answers,
            children: [subject],
          })),
          given['show-address'],
        ),
        names: await serviceNames(
          seam,
          entries.map((entry) => entry.by_worker),
        ),
      }
    })
    const shown = found.entries.map(
      ({ record, version, kind, day, about, state, recorded_from, by_worker, source, reason, answers }, at) => {
        const why = found.kept[at]
        const declaredKind = kindOf(declarations, kind)
        return {
          day,
          kind,
          name: declaredKind.name,
          line: why ? `Withheld: ${withheldWords[why]}` : (declaredKind.options.oneLine?.(answers) ?? null),
          state,
          record,
          version,
          about,
          recorded: recorded_from,
          by: by_worker && (found.names.get(by_worker) ?? null),
          source,
          reason,
          answers: why ? null : answers,
        }
      },
    )
    const after =
      found.total > shown.length
        ? `The newest ${shown.length} of ${found.total} records; --most shows more.`
        : undefined
    return rows(
      shown,
      { day: 'not dated', name: '', line: '', state: '', version: '', by: 'nobody: noticed or loaded', record: '' },
      'No record, from this point of view.',
      after,
    )
  },
})
