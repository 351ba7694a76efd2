import type { Day } from '../day.ts'
import type { Eyes } from '../publication.ts'
import type { RoleId } from '../roles.ts'

/**
 * How a committee numbers its reports.
 * - by section: headings 1.0 and 9.1, their paragraphs 1.1 and 5.1.1
 * - straight through: headings bare, paragraphs from 1 to the last
 * - headings only: headings from 1. to the last, paragraphs bare
 */
export const numberings = ['by section', 'straight through', 'headings only'] as const
export type Numbering = (typeof numberings)[number]

export const paragraphings = ['numbered', 'plain', 'roman', 'decimal', 'letters'] as const
/** How the paragraphs of one section are told apart, where it is not as the whole report's are. */
export type Paragraphing = (typeof paragraphings)[number]

export const fieldKinds = ['committee', 'day', 'subject', 'text', 'yes or no', 'choice'] as const

/** One line of a report's front sheet. */
export type TemplateField = {
  id: string
  label: string
  is: (typeof fieldKinds)[number]
  /** Lines of one group stand together under its name. */
  group?: string
  options?: readonly string[]
  /** What it says unless the report says otherwise. */
  value?: string
  /** May stay empty. */
  optional?: boolean
}

export const fills = ['judgements', 'recommendations', 'responses', 'answers', 'background papers'] as const
/** What a section is filled with from the registers, under what is typed in it. */
export type Fill = (typeof fills)[number]

export type TemplateSection = {
  id: string
  heading: string
  /** What whoever writes it is asked. */
  asks?: string
  paragraphs?: Paragraphing
  /** Left out of a report that has nothing in it, and the numbers move up. Any other has words, or somebody says that there are none. */
  optional?: boolean
  fill?: Fill
  /** Of the register, only what has this priority or stands under this heading there. */
  only?: { priority?: string; group?: string }
  /** The measure whose rows it lists, a row a child or record: for named or pseudonym eyes alone. */
  lists?: string
  sections?: readonly TemplateSection[]
}

/** Somebody who must sign before it goes: the holder of a role; or, where there is no such role here, whom the report names. */
export type Signatory = { id: string; words: string; role?: RoleId }

/** A committee's form of report, held as data: what stands in it, in which order, numbered how, and who signs it. */
export type CommitteeTemplate = {
  id: string
  name: string
  council: string
  committee: string
  /** The day from which its reports take this form, and the day from which they no longer do. */
  from: Day
  until?: Day
  eyes: Eyes
  source: string
  numbering: Numbering
  fields: readonly TemplateField[]
  sections: readonly TemplateSection[]
  /** The words in which a section may say that there is nothing. */
  nothing: readonly string[]
  signedBy: readonly Signatory[]
}

/** Every section, those within others after the one that they are in. */
export function everySection(sections: readonly TemplateSection[]): TemplateSection[] {
  return sections.flatMap((section) => [section, ...everySection(section.sections ?? [])])
}

/** A section that only holds others says nothing itself. */
export const isWritten = ({ sections, fill, optional }: TemplateSection): boolean =>
  sections === undefined || fill !== undefined || optional === true

/** Whether a section of this kind must have words in it, or somebody's word that there are none. */
export const isMandatory = (section: TemplateSection): boolean => section.optional !== true && isWritten(section)
