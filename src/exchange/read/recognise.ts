import type { Format, Module, NotYet } from '../format.ts'

export type Recognised =
  | { is: 'module'; module: Module; misnamed: boolean }
  | { is: 'not yet'; name: string }
  | { is: 'unrelated'; why: string }

/**
 * What a file is, by its header row and by its name. Its header row is believed first: a council names files as it likes.
 * One that is named as ours and reads as nothing is a mistake to mend, and not something to pass over.
 */
export function recognise(format: Format, name: string, beginning: Uint8Array): Recognised {
  if (!/\.(csv|txt)$/i.test(name)) return { is: 'unrelated', why: 'Only .csv files are read' }
  const titles = titlesIn(beginning)
  const byRow = [...format.modules, ...format.notYet].find(({ knownBy }) =>
    knownBy.every((column) => titles.includes(column)),
  )
  const byName = [...format.notYet, ...format.modules].find(({ named }) => named.test(name))
  const found = byRow ?? byName
  if (!found)
    return { is: 'unrelated', why: `Neither its name nor its first row is that of a file of the ${format.name}` }
  if (isNotYet(found)) return { is: 'not yet', name: found.name }
  return { is: 'module', module: found, misnamed: byName !== undefined && byName !== found }
}

const isNotYet = (found: Module | NotYet): found is NotYet => !('columns' in found)

/** The first row's titles, as they are compared: without case, spaces or quotation marks. */
function titlesIn(beginning: Uint8Array): string[] {
  const text = new TextDecoder('utf-8').decode(beginning)
  const first = text.split(/[\r\n]/, 1)[0] ?? ''
  return first.split(',').map(titleOf)
}

export const titleOf = (cell: string): string => cell.trim().replaceAll('"', '').trim().toUpperCase()
