import assert from 'node:assert/strict'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { committeeTemplates } from '#publications/committees/index.ts'
import { everySection, isMandatory } from '#language/committee/template.ts'
import { parseHTML } from 'linkedom'
import type { Visitor } from '../examples/browser.ts'
import { readPdf, all, plain } from '../examples/read-pdf.ts'
import { readOffice } from '../examples/read-word.ts'

export const templateOf = (id: string): CommitteeTemplate => committeeTemplates.find((one) => one.id === id)!

const boxes = (name: string, day: string) => {
  const [year, month, date] = day.split('-')
  return { [`${name}-day`]: date!, [`${name}-month`]: month!, [`${name}-year`]: year! }
}

/** A report begun on the screen; its id. */
export async function begun(
  writer: Visitor,
  {
    template,
    title,
    meeting,
    from,
    until,
    inspections = [],
    appendix = '',
  }: Record<'template' | 'title' | 'meeting' | 'from' | 'until', string> & {
    inspections?: string[]
    appendix?: string
  },
): Promise<string> {
  const answer = await writer.post('/board-reports/new', {
    template,
    title,
    inspections,
    appendix,
    ...boxes('meeting', meeting),
    ...boxes('from', from),
    ...boxes('until', until),
  })
  assert.equal(answer.statusCode, 303, answer.body)
  return /board-reports\/([0-9a-f-]{36})/.exec(String(answer.headers.location))![1]!
}

/** Types a part, as it stands, on its page. */
export async function type(writer: Visitor, report: string, part: string, words: string, nothing = '') {
  const page = await writer.get(`/board-reports/${report}/parts/${part}`)
  const seen = parseHTML(page.body).document.querySelector('[name="seen"]')?.getAttribute('value') ?? ''
  const answer = await writer.post(`/board-reports/${report}/parts/${part}`, { words, nothing, seen, do: 'save' })
  assert.equal(answer.statusCode, 303, answer.body)
}

/** Says of everything mandatory that is still blank that there is nothing, and gives what the front sheet asks. */
export async function fillRest(
  writer: Visitor,
  report: string,
  template: CommitteeTemplate,
  but: readonly string[] = [],
) {
  for (const field of template.fields) {
    if (['subject', 'day', 'committee'].includes(field.is) || field.optional || field.value !== undefined) continue
    await type(
      writer,
      report,
      `front.${field.id}`,
      field.is === 'yes or no' ? 'No' : (field.options?.[0] ?? `The ${field.label.toLowerCase()}`),
    )
  }
  for (const { id } of everySection(template.sections).filter(isMandatory))
    if (!but.includes(id)) await type(writer, report, id, '', template.nothing[0] ?? '')
}

export async function insertFigure(
  writer: Visitor,
  report: string,
  part: string,
  { measure, from, until, by = '' }: { measure: string; from: string; until: string; by?: string },
): Promise<string> {
  const answer = await writer.post(`/board-reports/${report}/parts/${part}`, {
    words: 'Typed before it',
    measure,
    by,
    ...boxes('from', from),
    ...boxes('until', until),
    do: 'figure',
  })
  assert.equal(answer.statusCode, 200, answer.body)
  const typed = parseHTML(answer.body).document.querySelector('textarea[name="words"]')!.textContent
  return /\[figure \d+\]$/.exec(typed)![0]
}

export async function signed(signer: Visitor, report: string, as: string) {
  const page = await signer.get(`/board-reports/${report}/sign`)
  const seen = parseHTML(page.body).document.querySelector('[name="seen"]')?.getAttribute('value') ?? ''
  return signer.post(`/board-reports/${report}/sign`, { as, seen, do: 'sign' })
}

export async function headingsInPdf(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await readPdf(bytes)
  return pages.flatMap(({ tree }) => all(tree, 'H2', 'H3', 'H4').map(({ words }) => words))
}

export function headingsInWord(bytes: Uint8Array): string[] {
  return readOffice(bytes)
    .part('word/document.xml')
    .paragraphs()
    .filter(({ style }) => style !== null && /^Heading[234]$/.test(style))
    .map(({ words }) => plain(words))
}
