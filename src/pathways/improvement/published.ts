import { isPublished } from './arrears.ts'
import { inspection } from './register.ts'
import { ofKind, type Any } from './told.ts'

/** The outcomes that are not published yet, and whatever belongs to them, by their ids. */
function shutIn(all: readonly Any[], today: string): ReadonlySet<string> {
  const shut = new Set(
    ofKind(all, inspection)
      .filter((one) => !isPublished(one, today))
      .map(({ record }) => record),
  )
  for (let before = -1; before < shut.size;) {
    before = shut.size
    for (const { record, about } of all) if (about !== null && shut.has(about)) shut.add(record)
  }
  return shut
}

/** Without the outcomes that are not published yet, and whatever belongs to them. */
export function published(all: readonly Any[], today: string): readonly Any[] {
  const shut = shutIn(all, today)
  return all.filter(({ record }) => !shut.has(record))
}

/** Whether one record is such an outcome or belongs to one: also where it was withdrawn, and so is not among those that stand. */
export function isShut(
  all: readonly Any[],
  { record, kind, about, answers }: Pick<Any, 'record' | 'kind' | 'about' | 'answers'>,
  today: string,
): boolean {
  const shut = shutIn(all, today)
  if (shut.has(record) || (about !== null && shut.has(about))) return true
  const [own] = ofKind([{ record, kind, about, answers } as Any], inspection)
  return own !== undefined && !isPublished(own, today)
}
