import { describe, isDay, type Day } from '#language/day.ts'
import type { Option } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import { asked } from './check.ts'
import type { Problem } from './refusal.ts'
import type { Settings } from './settings.ts'
import { answered, type Said } from './tables/values.ts'

/**
 * The choices that could not be made on the day a record speaks of. One that the record held already is not among
 * them: a correction of something else does not reopen it.
 */
export function notInForce(kind: RecordKind, answers: Said, on: Day, settings: Settings, held: Said = {}): Problem[] {
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    const { shape } = field
    if (shape.is !== 'choice' && shape.is !== 'many-choice') return []
    if (!asked(field, answers) || !answered(answers[name])) return []
    const before = new Set([held[name]].flat())
    const chosen = [answers[name]].flat().filter((id) => !before.has(id))
    return chosen.flatMap((id) => {
      const option = shape.options[String(id)]
      const words = option && outside(spanOf(kind, name, String(id), option, settings), option.words, on)
      return words ? [{ field: name, words }] : []
    })
  })
}

/** The choices of one question that can be made on a day, for a form to offer. */
export function choicesOn(kind: RecordKind, name: string, on: Day, settings: Settings): string[] {
  const shape = kind.fields[name]?.shape
  if (shape?.is !== 'choice' && shape?.is !== 'many-choice') return []
  const options = Object.entries(shape.options)
  return options
    .filter(([id, option]) => !outside(spanOf(kind, name, id, option, settings), option.words, on))
    .map(([id]) => id)
}

type Span = { from: Day | undefined; until: Day | undefined }

/** As declared, unless the authority has set its own day: `choice.missing_episode.type.absent.until` is "2016-06-01". */
function spanOf(kind: RecordKind, field: string, id: string, option: Option, settings: Settings): Span {
  // The value is itself a day, so what was set last holds for every day, whenever it was set.
  const set = (which: 'from' | 'until') => settings.get(`choice.${kind.id}.${field}.${id}.${which}`)?.at(-1)?.value
  const [from, until] = [set('from'), set('until')]
  return { from: isDay(from) ? from : option.from, until: isDay(until) ? until : option.until }
}

function outside({ from, until }: Span, words: string, on: Day): string | null {
  if (until !== undefined && on >= until)
    return `‘${words}’ ended on ${describe(until)}, and this is of ${describe(on)}. Choose another`
  if (from !== undefined && on < from)
    return `‘${words}’ began on ${describe(from)}, and this is of ${describe(on)}. Choose another`
  return null
}
