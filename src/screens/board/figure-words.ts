import { londonDay } from '#language/instant.ts'
import { mayDo, roles } from '#language/roles.ts'
import { hiddenFrom } from '#press/edition/hidden.ts'
import { said } from '#press/edition/words.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { nothingWords } from '#ui/nothing.ts'
import type { TakenFigure } from '#workings/reporting/taken.ts'
import { definitionOf } from '#workings/publish/definition.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { seesTotalsOnly } from '../measure/period.ts'

/** Whether a number is kept from whoever reads the draft: those who see no child see no small count, whatever eyes the paper is for. */
export const keptFrom = (ask: Pick<SignedIn, 'reader'>, below: number, figure: TakenFigure): boolean =>
  seesTotalsOnly(ask) && hiddenFrom('aggregate', below)(figure)

/** A figure as whoever writes the report reads it: "72% (18 of 25), 2 left out". */
export const figureWords = (ask: Pick<SignedIn, 'reader'>, below: number, figure: TakenFigure): string =>
  keptFrom(ask, below, figure)
    ? nothingWords.suppressed
    : `${said(figure.said, figure)}${figure.leftOut > 0 ? `, ${figure.leftOut} left out` : ''}`

/** Its number, which opens the rows that it is for whoever may see rows: its own days, and what was known when it was taken. */
export function listOf(
  ask: Pick<SignedIn, 'house' | 'reader'>,
  below: number,
  figure: TakenFigure,
  text: Words = figureWords(ask, below, figure),
): Html | string {
  const href = hrefOfList(ask, figure)
  return href === null
    ? html`${text}`
    : html`<a class="govuk-link" href="${href}">${text}<span class="govuk-visually-hidden">, the list behind figure ${figure.number}</span></a>`
}

/** Null for those who see no rows, and where the measure has come to mean something else since. */
export function hrefOfList({ house, reader }: Pick<SignedIn, 'house' | 'reader'>, figure: TakenFigure): string | null {
  const measure = house.declarations.measures.get(figure.measure)
  if (
    !measure ||
    !mayDo(reader.role, 'list') ||
    roles[reader.role].scope === 'none' ||
    definitionOf(measure, figure.until) !== figure.definition
  )
    return null
  const { from, until, known } = figure
  return address(to.rows(measure.id), {}, { from, until, today: londonDay(known), known })
}
