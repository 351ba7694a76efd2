import type { Measure } from '../measure.ts'
import { repeatedIn } from '../problems/look.ts'
import { list, shownTo, type Eyes } from '../publication.ts'
import { everySection, type CommitteeTemplate, type TemplateSection } from './template.ts'

/** Everything that is wrong with a template whose parts are of the right shape, each with where it is. */
export function problemsInTemplate(template: CommitteeTemplate, measures: ReadonlyMap<string, Measure>): string[] {
  const { fields, sections, signedBy, nothing, eyes, from, until } = template
  const every = everySection(sections)
  const ofKind = (kind: string) => fields.filter(({ is }) => is === kind).length
  return [
    ...wrong(sections.length === 0, 'it has no section'),
    ...wrong(signedBy.length === 0, 'nobody signs it'),
    ...wrong(nothing.length === 0, 'it has no words for a section in which there is nothing'),
    ...wrong(until !== undefined && until <= from, 'it ends before it begins'),
    ...wrong(ofKind('subject') !== 1, 'exactly one field is the subject'),
    ...wrong(ofKind('day') !== 1, 'exactly one field is the day of the meeting'),
    ...fields.flatMap(({ id, is, options = [] }) =>
      wrong(is === 'choice' && options.length < 2, `the field '${id}' offers no choice`),
    ),
    ...twice('field', fields),
    ...twice('section', every),
    ...twice('signatory', signedBy),
    ...listsRefused(every, eyes, measures),
  ]
}

const wrong = (is: boolean, words: string): string[] => (is ? [words] : [])

const twice = (what: string, all: readonly { id: string }[]): string[] =>
  repeatedIn(all.map(({ id }) => id)).map((id) => `the ${what} '${id}' stands in it twice`)

/** A child-level block for eyes that may not have one: refused when a template is saved, and again when its report is issued. */
export function listsRefused(
  sections: readonly TemplateSection[],
  eyes: Eyes,
  measures: ReadonlyMap<string, Measure>,
): string[] {
  return sections.flatMap(({ heading, lists }) => {
    if (lists === undefined) return []
    const measure = measures.get(lists)
    if (!measure) return [`‘${heading}’ lists the measure '${lists}', which no pathway declares`]
    return shownTo(eyes, [list(measure)]).map((words) => `‘${heading}’ ${words}`)
  })
}
