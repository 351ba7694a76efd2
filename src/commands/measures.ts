import { pathways } from '#pathways/index.ts'
import { rows } from './line/answer.ts'
import { withoutStore } from './line/command.ts'

export const measures = withoutStore('measures', 'Every measure: what it counts, how it divides, and who owns it', {
  run: async () => {
    const all = [...pathways.measures.values()].map(
      ({ id, name, meaning, placedBy, better, target, by, owner, source, checked, versions }) => ({
        measure: id,
        name,
        meaning,
        placed_by: placedBy,
        better,
        target,
        by: by.map((way) => way.id),
        owner,
        source,
        checked,
        versions: versions.map(({ from, until = null }) => ({ from, until })),
      }),
    )
    return rows(
      all,
      { measure: '', name: '', by: 'no way', target: 'no target', meaning: '' },
      'No measure is declared.',
    )
  },
})
