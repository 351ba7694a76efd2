import { shownTo, type Block, type Publication } from '../publication.ts'
import { mistake, repeatedIn, unknownRole, type Look } from './look.ts'

export function problemsInPublication(publication: Publication, { declarations }: Look): string[] {
  const { blocks, readers } = publication
  const measures = blocks.flatMap((block) => ('of' in block ? [block.of] : []))
  return [
    ...mistake(!/^[a-z][a-z0-9-]*$/.test(publication.id), 'an id is lower-case words joined by -'),
    ...mistake(blocks.length === 0, 'has nothing in it'),
    ...mistake(readers.length === 0, 'has nobody to read it'),
    ...repeatedIn(readers.map(({ id }) => id)).map((id) => `: the forum '${id}' is named twice`),
    ...readers.flatMap((forum) => [
      ...forum.members.flatMap((role) => unknownRole(`the forum '${forum.id}'`, role)),
      ...shownTo(forum.eyes, blocks).map((words) => `: ${forum.name}: ${words}`),
    ]),
    ...measures.flatMap((measure) =>
      mistake(
        declarations.measures.get(measure.id) !== measure,
        `shows the measure '${measure.id}', which no pathway declares`,
      ),
    ),
    ...repeatedIn(blocks.map(whatItShows)).map((words) => `: shows the ${words} twice`),
    ...blocks.flatMap((block) => (block.is === 'commentary' ? unknownRole('commentary', block.from) : [])),
    ...blocks.flatMap(strangeWays),
  ]
}

function whatItShows(block: Block): string {
  if (block.is === 'figure') return `figure of ${block.of.id}${block.by ? ` by ${block.by.id}` : ''}`
  if (block.is === 'chart')
    return `chart of ${block.of.id} by ${block.by}${block.split ? ` and ${block.split.id}` : ''}`
  if ('of' in block) return `${block.is} of ${block.of.id}`
  return block.is === 'heading' ? `heading ‘${block.words}’` : `${block.is} ‘${block.asks}’`
}

/** A way of dividing, or a column, that its measure does not have. */
function strangeWays(block: Block): string[] {
  if (block.is === 'figure' && block.by !== undefined)
    return mistake(
      !block.of.by.includes(block.by),
      `divides '${block.of.id}' by ${block.by.name}, which it is not divided by`,
    )
  if (block.is === 'chart' && block.split !== undefined) {
    const { of, by, split } = block
    return [
      ...mistake(!of.by.includes(split), `splits '${of.id}' by ${split.name}, which it is not divided by`),
      ...mistake(by === 'team', `splits '${of.id}' across teams: only months are split`),
    ]
  }
  if (block.is !== 'list') return []
  const { counts } = block.of.versions[0]!
  const kind = counts.is === 'in time' ? counts.of.starts.kind : counts.of.kind
  const asked = block.columns.flatMap((column) =>
    column.is === 'own' ? [column.field] : column.is === 'length' ? [column.from, column.until] : [],
  )
  return asked.flatMap((field) =>
    mistake(kind.fields[field] === undefined, `lists '${field}', which '${kind.id}' does not ask`),
  )
}
