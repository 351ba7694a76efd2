import { shownTo, type Publication } from '../publication.ts'
import { mistake, repeatedIn, unknownRole, type Look } from './look.ts'

export function problemsInPublication(publication: Publication, { declarations }: Look): string[] {
  const { blocks, forum } = publication
  const measures = blocks.flatMap((block) => ('of' in block ? [block.of] : []))
  return [
    ...mistake(!/^[a-z][a-z0-9-]*$/.test(publication.id), 'an id is lower-case words joined by -'),
    ...mistake(blocks.length === 0, 'has nothing in it'),
    ...forum.members.flatMap((role) => unknownRole(`the forum '${forum.id}'`, role)),
    ...shownTo(forum.eyes, blocks).map((words) => `: ${words}`),
    ...measures.flatMap((measure) =>
      mistake(
        declarations.measures.get(measure.id) !== measure,
        `shows the measure '${measure.id}', which no pathway declares`,
      ),
    ),
    ...repeatedIn(blocks.map((block) => ('of' in block ? `${block.is} of ${block.of.id}` : block.is + block.asks))).map(
      (words) => `: shows the ${words} twice`,
    ),
    ...blocks.flatMap((block) => (block.is === 'commentary' ? unknownRole('commentary', block.from) : [])),
  ]
}
