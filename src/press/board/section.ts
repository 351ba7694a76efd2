import type { TemplateSection } from '#language/committee/template.ts'
import { piecesOf, runsOf, type Run } from '#language/committee/words.ts'
import type { ToldReport } from '#workings/reporting/told-report.ts'
import type { DocumentBlock, TableBlock } from '../document.ts'
import { Counter } from './numbering.ts'
import type { Shown } from './figures.ts'
import { backgroundPapers, fromRegister } from './registers.ts'

/** What a section is made from. */
export type Making = { told: ToldReport; shown: Shown; counter: Counter; lists: ReadonlyMap<string, TableBlock> }

export const notWritten = 'Not written yet'

/** A section with all within it; nothing where it may be left out and says nothing. */
export function sectionBlocks(section: TemplateSection, making: Making, level: 2 | 3 = 2): DocumentBlock[] {
  if (section.optional === true && !saysSomething(section, making)) return []
  const { counter } = making
  const words = level === 2 ? counter.section(section.heading) : counter.within(section.heading)
  return [
    { is: 'heading', level, words },
    ...written(section, making, level === 2 ? 3 : 4),
    ...listed(section, making),
    ...(section.sections ?? []).flatMap((inner) => sectionBlocks(inner, making, 3)),
  ]
}

const listed = ({ id }: TemplateSection, { lists }: Making): DocumentBlock[] => {
  const table = lists.get(id)
  return table ? [table] : []
}

function saysSomething(section: TemplateSection, making: Making): boolean {
  const part = making.told.parts[section.id]
  if (part?.words || part?.nothing) return true
  const { registers } = making.told
  // Asked with a counter of its own, since nothing is set yet.
  const filling = { registers, section, counter: new Counter('headings only'), level: 3 as const }
  if (section.fill !== undefined && fromRegister(section.fill, filling).length > 0) return true
  return (section.sections ?? []).some((inner) => saysSomething(inner, making))
}

function written(section: TemplateSection, making: Making, below: 3 | 4): DocumentBlock[] {
  const part = making.told.parts[section.id]
  const typed = part?.words ?? ''
  if (typed !== '') return [...typedBlocks(typed, section, making, below), ...commentaryOf(section, making)]
  const numbered = (words: string): DocumentBlock => paragraph(words, counter.paragraph(section.paragraphs))
  const { counter } = making
  const { registers } = making.told
  const filled =
    section.fill === undefined ? [] : fromRegister(section.fill, { registers, section, counter, level: below })
  if (filled.length > 0) return [...filled, ...commentaryOf(section, making)]
  const nothing = part?.nothing
  if (nothing) return [numbered(`${nothing}.`), ...commentaryOf(section, making)]
  if (section.sections !== undefined && section.fill === undefined) return commentaryOf(section, making)
  return [paragraph(notWritten, undefined), ...commentaryOf(section, making)]
}

function typedBlocks(typed: string, section: TemplateSection, making: Making, below: 3 | 4): DocumentBlock[] {
  const { counter, shown, told } = making
  const { registers } = told
  if (section.fill === 'background papers' && typed.includes('|')) return [backgroundPapers(typed)]
  return piecesOf(typed).flatMap((piece): DocumentBlock[] => {
    switch (piece.is) {
      case 'heading':
        return [{ is: 'heading', level: below, words: counter.within(piece.words) }]
      case 'bullets':
        return [{ is: 'bullets', items: piece.items.map((runs) => inWords(runs, shown)) }]
      case 'figure': {
        const table = shown.table(piece.number)
        return [table ?? paragraph(shown.inWords(piece.number), counter.paragraph(section.paragraphs))]
      }
      case 'register':
        return fromRegister(piece.of, { registers, section, counter, level: below })
      case 'paragraph':
        return [paragraph(inWords(piece.runs, shown), counter.paragraph(section.paragraphs))]
    }
  })
}

const inWords = (runs: readonly Run[], shown: Shown): string =>
  runs.map((run) => (run.is === 'words' ? run.words : shown.inWords(run.number))).join('')

const paragraph = (words: string, number: string | undefined): DocumentBlock => ({
  is: 'paragraph',
  words,
  ...(number === undefined ? {} : { number }),
})

const commentaryOf = (section: TemplateSection, { told, shown }: Making): DocumentBlock[] =>
  told.commentary
    .filter(({ part }) => part === section.id)
    .map(({ asks, of, words, by, at }) => ({
      is: 'commentary',
      asks,
      from: of,
      said: words === null ? null : { words: inWords(runsOf(words), shown), by, at },
    }))
