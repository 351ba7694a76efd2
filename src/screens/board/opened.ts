import { boardDocument, type BoardPaper } from '#press/board/board-document.ts'
import { registersOf, unpublishedOf } from '#press/board/from-registers.ts'
import { templatesKnown } from '#press/board/templates.ts'
import { thresholdNow } from '#press/edition/hidden.ts'
import type { Document, TableBlock } from '#press/document.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import type { Eyes } from '#language/publication.ts'
import type { Seam } from '#workings/access/reading.ts'
import { noSuchReport } from '#workings/reporting/put-in.ts'
import { mayReadDraft } from '#workings/reporting/put-words.ts'
import { signings, type Signing } from '#workings/reporting/signed.ts'
import { issuedReport, type IssuedReport } from '#workings/reporting/stored-report.ts'
import { takenFigures, type TakenFigure } from '#workings/reporting/taken.ts'
import { noRegisters, toldReport, type ToldReport } from '#workings/reporting/told-report.ts'
import { writtenReport, type Written } from '#workings/reporting/written.ts'
import { Refusal } from '#workings/refusal.ts'
import { childLists } from './child-lists.ts'
import { cutTo } from './forum.ts'
import { idIn } from '../front/id.ts'
import type { SignedIn } from '../front/screen.ts'

/** A report as whoever asks may read it: the draft with its signatures, and what was issued of it. */
export type Opened = {
  written: Written
  template: CommitteeTemplate
  signed: Signing[]
  told: ToldReport
  figures: TakenFigure[]
  issued: IssuedReport | null
  below: number
  /** Those that its form is for, cut to whoever reads: nobody who sees no child has more than totals of them, but the Lead Member, by codes. */
  eyes: Eyes
  /** The rows of children that its form lists, cut to whoever reads. */
  lists: ReadonlyMap<string, TableBlock>
}

/**
 * A draft for those who write it and are asked for something in it; an issued one for those whom its eyes are for. Whoever does not keep the
 * plan reads it without the outcomes that inspectors have not published yet, whatever eyes it is for.
 */
export async function openedReport(ask: SignedIn, seam: Seam): Promise<Opened> {
  const { authority, today } = ask.saving
  const view = { authority, today, knownAt: null }
  const id = idIn(ask, 'report')
  const below = await thresholdNow(seam)
  const opened = await seam.asKeeper(async (tx): Promise<Omit<Opened, 'lists' | 'eyes'> | null> => {
    const written = await writtenReport(tx, view, id)
    if (!written) return null
    const issued = await issuedReport(tx, authority, id)
    if (issued) {
      const { template, told, figures } = issued
      return { written, template, signed: [], told, figures, issued, below: issued.below }
    }
    const known = await templatesKnown(tx, view)
    const template = known.find((one) => one.template.id === written.template)?.template
    if (!template) return null
    const signed = await signings(tx, view, template, written)
    const figures = await takenFigures(tx, ask.house.declarations, authority, written.figures)
    return {
      written,
      template,
      signed,
      told: toldReport(written, signed, await registersOf(tx, view, written, template)),
      figures,
      issued,
      below,
    }
  })
  if (!opened || !mayRead(ask, opened)) throw new Refusal('not there', noSuchReport)
  seam.showed({ action: 'read', what: `board report: ${opened.template.id} ${opened.written.meeting}`, records: [id] })
  const shut = seam.may('improve')
    ? []
    : await seam.asKeeper((tx) => unpublishedOf(tx, view, opened.written.inspections))
  const told =
    shut.length === 0 ? opened.told : { ...opened.told, registers: { ...opened.told.registers, ...noRegisters } }
  const eyes = cutTo(ask.reader.role, opened.template.eyes)
  return { ...opened, told, eyes, lists: await childLists(seam, { ...opened, eyes }) }
}

function mayRead({ reader }: SignedIn, { issued, template, written }: Omit<Opened, 'lists' | 'eyes'>): boolean {
  if (issued && template.eyes === 'public') return true
  return mayReadDraft(template, written, reader)
}

export function paperOf({ house }: Pick<SignedIn, 'house'>, opened: Opened): Document {
  const { told, figures, below, issued, written } = opened
  const template = { ...opened.template, eyes: opened.eyes }
  const sources = [...house.declarations.measures.values()].map(({ id, source }) => [id, source] as const)
  const paper: BoardPaper = {
    template,
    told,
    figures,
    below,
    authority: house.authority.name,
    issuedAt: issued?.issuedAt ?? null,
    knownAt: issued?.knownAt ?? written.at,
    sources: new Map(sources),
    lists: opened.lists,
  }
  return boardDocument(paper)
}
