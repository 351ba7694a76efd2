import {
  everySection,
  isMandatory,
  isWritten,
  type CommitteeTemplate,
  type TemplateSection,
} from '#language/committee/template.ts'
import { typedNumbers, type TypedNumber } from '#language/committee/typed-numbers.ts'
import { frontSheet } from '#workings/reporting/told-report.ts'
import type { Opened } from './opened.ts'

/** A part of a report that somebody writes: a section, or a line of the front sheet. */
export type WrittenPart = {
  id: string
  heading: string
  asks: string | undefined
  mandatory: boolean
  /** Short enough for one line. */
  line: boolean
  options: readonly string[] | null
  /** The words that the form gives it where nobody writes others. */
  given: string | undefined
  /** In which words it may be said that there is nothing. */
  nothing: readonly string[]
}

/** What there is to write in a form of report, in its order. */
export function partsToWrite({ fields, sections, nothing }: CommitteeTemplate): WrittenPart[] {
  const lines = fields
    .filter(({ is }) => !['subject', 'day', 'committee'].includes(is))
    .map(({ id, label, is, group, options, optional, value }) => ({
      id: frontSheet(id),
      heading: group === undefined ? label : `${group}: ${label}`,
      asks: undefined,
      mandatory: optional !== true && value === undefined,
      line: true,
      options: is === 'yes or no' ? ['Yes', 'No'] : (options ?? null),
      given: value,
      nothing: is === 'text' ? nothing : [],
    }))
  const written = everySection(sections)
    .filter(isWritten)
    .map((section) => ({
      id: section.id,
      heading: section.heading,
      asks: section.asks,
      mandatory: isMandatory(section),
      line: false,
      options: null,
      given: undefined,
      nothing: isMandatory(section) ? nothing : [],
    }))
  return [...lines, ...written]
}

/** Numbers that somebody typed, of which nothing here is known: where and which. What a register says was done was typed too. */
export function unverified({
  template,
  told,
}: Pick<Opened, 'template' | 'told'>): { heading: string; numbers: TypedNumber[] }[] {
  const sections = everySection(template.sections)
  const written = sections.map(({ id, heading }) => ({ heading, numbers: typedNumbers(told.parts[id]?.words ?? '') }))
  const answers = sections.some((section) => printsAnswers(section, told)) ? told.registers.recommendations : []
  const answered = answers.flatMap((one) => (one.answered === null ? [] : typedNumbers(one.answered)))
  return [...written, { heading: 'What the register says was done', numbers: answered }].filter(
    ({ numbers }) => numbers.length > 0,
  )
}

function printsAnswers({ id, fill }: Pick<TemplateSection, 'id' | 'fill'>, { parts }: Opened['told']): boolean {
  const typed = parts[id]?.words ?? ''
  return typed === '' ? fill === 'answers' || fill === 'responses' : /\[(?:answers|responses)\]/.test(typed)
}
