import { everySection, isMandatory, type CommitteeTemplate } from '#language/committee/template.ts'
import { referredTo } from '#language/committee/words.ts'
import type { Signing } from './signed.ts'
import { frontSheet } from './told-report.ts'
import type { Written } from './written.ts'

/** Something that keeps a report from going out, and where it is. `part` leads to it; none, where it is the whole report's. */
export type Stop = { where: string; words: string; part: string | null }

/** What is still missing from a report: parts that nobody has written or said to be empty, words that were asked for, signatures. */
export function unready(template: CommitteeTemplate, written: Written, signed: readonly Signing[]): Stop[] {
  return [
    ...blanks(template, written),
    ...unlisted(template, written),
    ...strangeFigures(template, written),
    ...unsaid(template, written),
    ...unsigned(signed),
  ]
}

/** A mandatory part is never blank by accident: it has words, or somebody said in words that there is nothing. */
export function blanks(template: CommitteeTemplate, { parts }: Pick<Written, 'parts'>): Stop[] {
  const said = new Set(parts.filter(({ words, nothing }) => words !== null || nothing !== null).map(({ part }) => part))
  const fields = template.fields
    .filter(
      ({ is, optional, value }) =>
        !['subject', 'day', 'committee'].includes(is) && optional !== true && value === undefined,
    )
    .filter(({ id }) => !said.has(frontSheet(id)))
    .map(({ id, label }) => ({ where: label, words: 'nothing is given', part: frontSheet(id) }))
  const sections = everySection(template.sections)
    .filter((section) => isMandatory(section) && !said.has(section.id))
    .map(({ id, heading }) => ({
      where: heading,
      words: 'it is blank: write it, or say that there is nothing to report',
      part: id,
    }))
  return [...fields, ...sections]
}

/** A form lists the rows of the report's own figure of a measure, so there has to be one. */
function unlisted(template: CommitteeTemplate, { figures }: Written): Stop[] {
  return everySection(template.sections)
    .filter(({ lists }) => lists !== undefined && !figures.some(({ measure }) => measure === lists))
    .map(({ id, heading, lists }) => ({
      where: heading,
      words: `it lists ‘${lists}’, of which no figure is in the report`,
      part: id,
    }))
}

function strangeFigures(template: CommitteeTemplate, { parts, figures }: Written): Stop[] {
  const known = new Set(figures.map(({ number }) => number))
  return everySection(template.sections).flatMap(({ id, heading }) => {
    const words = parts.find(({ part }) => part === id)?.words ?? ''
    return referredTo(words)
      .filter((number) => !known.has(number))
      .map((number) => ({
        where: heading,
        words: `it refers to figure ${number}, which is not in the report`,
        part: id,
      }))
  })
}

function unsaid(template: CommitteeTemplate, { commentary }: Written): Stop[] {
  const headings = new Map(everySection(template.sections).map(({ id, heading }) => [id, heading]))
  return commentary
    .filter(({ words }) => words === null)
    .map(({ part, asks, ofName }) => ({
      where: headings.get(part) ?? part,
      words: `${ofName} has not answered: ${asks}`,
      part: null,
    }))
}

function unsigned(signed: readonly Signing[]): Stop[] {
  return signed
    .filter(({ stands }) => !stands)
    .map(({ words, given, undoneBy }) => ({
      where: words,
      words:
        given && undoneBy
          ? `the signature of ${given.by} was undone by a change that ${undoneBy.by} made afterwards`
          : 'has not signed',
      part: null,
    }))
}
