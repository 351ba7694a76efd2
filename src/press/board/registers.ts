import type { Fill, TemplateSection } from '#language/committee/template.ts'
import type { ToldRegisters } from '#workings/reporting/told-report.ts'
import type { DocumentBlock, TableBlock } from '../document.ts'
import type { Counter } from './numbering.ts'

type Asked = ToldRegisters['recommendations'][number]
type Filling = {
  registers: ToldRegisters
  section: TemplateSection
  counter: Counter
  level: 3 | 4
}

/** What a section shows of a register. */
export function fromRegister(of: Fill, { registers, section, counter, level }: Filling): DocumentBlock[] {
  const asked = registers.recommendations.filter(
    ({ priority, group }) =>
      (section.only?.priority === undefined || section.only.priority === priority) &&
      (section.only?.group === undefined || section.only.group === group),
  )
  switch (of) {
    case 'judgements':
      return registers.judgements.length === 0 ? [] : [judgementsTable(registers)]
    case 'recommendations':
      return asked.map(({ number, wording }) => ({ is: 'paragraph', number: `${number}.`, words: wording }))
    case 'answers':
      return asked.flatMap((one) => {
        const number = counter.paragraph(section.paragraphs)
        const [first = notAnswered, ...more] = paragraphsOf(one)
        return [
          {
            is: 'paragraph' as const,
            words: `${one.wording.replace(/\.$/, '')}. ${first}`,
            ...(number === undefined ? {} : { number }),
          },
          ...more.map((words) => ({ is: 'paragraph' as const, words })),
        ]
      })
    case 'responses':
      return responses(asked, level)
    case 'background papers':
      return []
  }
}

const notAnswered = 'No answer is on record yet.'
const paragraphsOf = ({ answered }: Asked): string[] =>
  answered?.split(/\n{2,}/).map((one) => one.replace(/^- /, '• ')) ?? []

function judgementsTable({ judgements }: ToldRegisters): TableBlock {
  const parts = judgements.some(({ within }) => within !== null)
  return {
    is: 'table',
    id: 'judgements',
    title: 'Judgements',
    columns: [...(parts ? ['Part of'] : []), 'Judged', 'Grade'].map((name) => ({ name, kind: 'text' })),
    rows: judgements.map(({ body, area, within, grade }) => [
      ...(parts ? [within ?? { nothing: 'none' as const }] : []),
      body === 'lscb' ? `Safeguarding children board: ${area}` : area,
      grade ?? 'Not stated',
    ]),
    empty: 'No judgement is on record.',
  }
}

/** Area by area: what was asked, in its words, and what has come of it. The board's own come last, under their own headings. */
function responses(asked: readonly Asked[], level: 3 | 4): DocumentBlock[] {
  const ours = Map.groupBy(
    asked.filter(({ body }) => body === 'authority'),
    ({ area }) => area ?? 'Not said',
  )
  const boards = Map.groupBy(
    asked.filter(({ body }) => body === 'lscb'),
    ({ group }) => group ?? 'Areas for improvement',
  )
  const heading = (words: string, at: 3 | 4): DocumentBlock => ({ is: 'heading', level: at, words })
  const words = (one: Asked): DocumentBlock[] => [{ is: 'paragraph', words: one.wording }]
  const answer = (one: Asked): DocumentBlock[] =>
    (one.answered === null ? [notAnswered] : paragraphsOf(one)).map((said) => ({ is: 'paragraph', words: said }))
  return [
    ...[...ours].flatMap(([area, some]) => [
      heading(`Key Judgement Area: ${area}`, level),
      ...some.flatMap((one) => [heading(`Recommendation ${one.number}`, 4), ...words(one), ...answer(one)]),
    ]),
    ...(boards.size === 0 ? [] : [heading('LSCB – Areas for improvement', level)]),
    ...[...boards].flatMap(([group, some]) => [
      heading(group, 4),
      ...some.flatMap(words),
      ...some.filter(({ answered }, at) => answered !== null || at === some.length - 1).flatMap(answer),
    ]),
  ]
}

/** Papers that a report rests on, typed a line each with | between their parts. */
export function backgroundPapers(typed: string): TableBlock {
  const rows = typed
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  return {
    is: 'table',
    id: 'background-papers',
    title: 'Background papers',
    columns: ['Document', 'Place of Inspection', 'Contact Officer'].map((name) => ({ name, kind: 'text' })),
    rows: rows.map((cells) => [0, 1, 2].map((at) => cells[at] || { nothing: 'none' })),
    empty: 'None.',
  }
}
