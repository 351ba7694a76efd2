import { describe } from '#language/day.ts'
import { londonDay, londonTime, type Instant } from '#language/instant.ts'
import { everySection, type CommitteeTemplate, type TemplateField } from '#language/committee/template.ts'
import { referredTo } from '#language/committee/words.ts'
import { fieldWords, type ToldReport } from '#workings/reporting/told-report.ts'
import type { TakenFigure } from '#workings/reporting/taken.ts'
import type { Document, DocumentBlock, TableBlock } from '../document.ts'
import { markings } from '../edition/about.ts'
import { Shown } from './figures.ts'
import { Counter } from './numbering.ts'
import { appendixBlocks } from './appendix.ts'
import { overdueBlock } from './overdue.ts'
import { sectionBlocks } from './section.ts'

/** A report to a committee with all that its paper is made from. */
export type BoardPaper = {
  template: CommitteeTemplate
  told: ToldReport
  figures: readonly TakenFigure[]
  /** Numbers under this are suppressed for eyes that see totals. */
  below: number
  authority: string
  /** Null while it is a draft. */
  issuedAt: Instant | null
  knownAt: Instant
  /** The sources of the measures, by their ids. */
  sources: ReadonlyMap<string, string>
  /** The rows that its form lists, by section, cut to whoever reads. */
  lists: ReadonlyMap<string, TableBlock>
}

/** The paper in its committee's own form: the page, PDF, Word file, spreadsheet, values and slides are made from this alone. */
export function boardDocument(paper: BoardPaper): Document {
  const { template, told, issuedAt, knownAt } = paper
  const shown = new Shown(paper.figures, template.eyes, paper.below)
  const making = { told, shown, counter: new Counter(template.numbering), lists: paper.lists }
  const used = figuresUsed(template, told)
  return {
    name: `${template.id}-${told.meeting}`,
    title: told.title,
    period: describe(told.meeting),
    authority: paper.authority,
    marking: issuedAt === null ? `Draft, not issued. ${markings[template.eyes]}` : markings[template.eyes],
    about: [...frontSheet(template, told), ...consideredBefore(told), ...signedBy(told)],
    issuedAt: issuedAt ?? knownAt,
    blocks: [
      ...overdueBlock(told.registers),
      ...template.sections.flatMap((section) => sectionBlocks(section, making)),
      ...appendixBlocks(told.registers),
      ...(used.length === 0 ? [] : [shown.all(used)]),
    ] satisfies DocumentBlock[],
    notes: [
      ...used.map((number) => shown.note(number, paper.sources.get(shown.of(number)?.measure ?? ''))),
      ...(used.length > 0 && (template.eyes === 'public' || template.eyes === 'aggregate')
        ? [`Numbers below ${paper.below} are suppressed, with as many others as would let them be worked out.`]
        : []),
      ...(issuedAt === null
        ? []
        : [`Issued on ${describe(londonDay(issuedAt))} at ${londonTime(issuedAt)}. It does not change afterwards.`]),
    ],
  }
}

/** The figures that a report's sections refer to, in the order of their numbers. */
export function figuresUsed(template: CommitteeTemplate, told: ToldReport): number[] {
  const words = everySection(template.sections).map(({ id }) => told.parts[id]?.words ?? '')
  const said = told.commentary.map((one) => one.words ?? '')
  return [...new Set([...words, ...said].flatMap(referredTo))].toSorted((a, b) => a - b)
}

/** The front sheet in its order; lines of one group stand under its name. */
function frontSheet(template: CommitteeTemplate, told: ToldReport): { label: string; words: string }[] {
  const groups = new Set<string>()
  return template.fields.flatMap((field) => {
    if (field.group === undefined) return [{ label: field.label, words: lineWords(template, field, told) }]
    if (groups.has(field.group)) return []
    groups.add(field.group)
    const lines = template.fields
      .filter(({ group }) => group === field.group)
      .map((one) => ({ one, words: lineWords(template, one, told) }))
      .filter(({ one, words }) => one.optional !== true || words !== notGiven)
      .map(({ one, words }) => `${one.label}: ${words}`)
    return [{ label: field.group, words: lines.join('\n') }]
  })
}

const notGiven = 'Not given yet'

function lineWords(template: CommitteeTemplate, { id, is }: TemplateField, told: ToldReport): string {
  if (is === 'subject') return told.title
  if (is === 'day') return describe(told.meeting)
  if (is === 'committee') return fieldWords(template, told, id) ?? template.committee
  return fieldWords(template, told, id) ?? notGiven
}

/** Earlier reports are named, so that their text need not be told again. */
const consideredBefore = ({ registers: { earlier = [] } }: ToldReport) =>
  earlier.length === 0
    ? []
    : [
        {
          label: 'Considered before',
          words: earlier.map(({ title, meeting }) => `${title}, ${describe(meeting)}`).join('\n'),
        },
      ]

const signedBy = ({ signed }: ToldReport) =>
  signed.map(({ words, name, on }) => ({ label: 'Signed', words: `${name}, ${words}, ${describe(on)}` }))
