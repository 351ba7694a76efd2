import type { TemplateSection } from '#language/committee/template.ts'
import { piecesOf, type Run } from '#language/committee/words.ts'
import type { ToldReport } from '#workings/reporting/told-report.ts'
import type { DocumentBlock } from '../document.ts'
import type { Counter } from './numbering.ts'
import type { Shown } from './figures.ts'
import type { Register } from './registers.ts'

/** What a section is made from. */
export type Making = { told: ToldReport; shown: Shown; counter: Counter; register: Register }

export const notWritten = 'Not written yet'

/** A section with all within it; nothing where it may be left out and says nothing. */
export function sectionBlocks(section: TemplateSection, making: Making, level: 2 | 3 = 2): DocumentBlock[] {
  if (section.optional === true && !saysSomething(section, making.told)) return []
  const { counter } = making
  const words = level === 2 ? counter.section(section.heading) : counter.within(section.heading)
  return [
    { is: 'heading', level, words },
    ...written(section, making, level === 2 ? 3 : 4),
    ...(section.sections ?? []).flatMap((inner) => sectionBlocks(inner, making, 3)),
  ]
}

export function saysSomething(section: TemplateSection, told: ToldReport): boolean {
  const part = told.parts[section.id]
  if (part?.words || part?.nothing || section.fill === 'judgements' || section.fill === 'recommendations') return true
  return (section.sections ?? []).some((inner) => saysSomething(inner, told))
}

function written(section: TemplateSection, making: Making, below: 3 | 4): DocumentBlock[] {
  const part = making.told.parts[section.id]
  const typed = part?.words ?? ''
  if (typed !== '') return [...typedBlocks(typed, section, making, below), ...commentaryOf(section, making.told)]
  const numbered = (words: string): DocumentBlock => paragraph(words, making.counter.paragraph(section.paragraphs))
  const filled = section.fill === undefined ? [] : making.register(section.fill, null, making.counter, below)
  if (filled.length > 0) return [...filled, ...commentaryOf(section, making.told)]
  const nothing = part?.nothing
  if (nothing) return [numbered(`${nothing}.`), ...commentaryOf(section, making.told)]
  if (section.sections !== undefined && section.fill === undefined) return commentaryOf(section, making.told)
  return [paragraph(notWritten, undefined), ...commentaryOf(section, making.told)]
}

function typedBlocks(typed: string, section: TemplateSection, making: Making, below: 3 | 4): DocumentBlock[] {
  const { counter, shown, register } = making
  if (section.fill === 'background papers' && typed.includes('|'))
    return register('background papers', typed, counter, below)
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
        return register(piece.of, null, counter, below)
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

const commentaryOf = (section: TemplateSection, told: ToldReport): DocumentBlock[] =>
  told.commentary
    .filter(({ part }) => part === section.id)
    .map(({ asks, of, words, by, at }) => ({
      is: 'commentary',
      asks,
      from: of,
      said: words === null ? null : { words, by, at },
    }))
