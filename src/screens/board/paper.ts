import { mayDo } from '#language/roles.ts'
import { reportPage } from '#press/page/report-page.ts'
import { fileIn } from '#press/forms/form.ts'
import { toldOfIssue } from '#press/board/readers-of.ts'
import { alerts, boardReportIssued } from '#publications/letters.ts'
import { Letter } from '#language/letter.ts'
import { registersOf } from '#press/board/from-registers.ts'
import { html, type Html } from '#ui/html.ts'
import { programVersion } from '#services/program.ts'
import { issueReport } from '#workings/reporting/issue-report.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { hrefOfList } from './figure-words.ts'
import { part, reportsCrumb } from './list.ts'
import { openedReport, paperOf, type Opened } from './opened.ts'

const words = {
  pdf: 'PDF',
  word: 'Word',
  spreadsheet: 'spreadsheet of its figures',
  csv: 'CSV',
  slides: 'slides',
} as const
type Offered = keyof typeof words
const offered = Object.keys(words) as Offered[]

/** The paper in its committee's own form, as a page or a file: a draft says that it is one. */
const paper = screen('GET', to.boardPaper(':report'), [], async (ask): Promise<Answer> => {
  const form = offered.find((each) => each === one(ask.query, 'format')) ?? null
  if (form === null) return page(ask)
  const document = await ask.read(async (seam) => {
    const opened = await openedReport(ask, seam)
    const what = `board report: ${opened.template.id} ${opened.written.meeting}, ${form}`
    seam.showed({ action: 'export', what, records: [opened.written.record] })
    return paperOf(ask, opened)
  })
  const { name, type, bytes } = await fileIn(form, document)
  return { is: 'file', name, type, bytes: Buffer.from(bytes) }
})

const page = (ask: SignedIn): Promise<Answer> =>
  ask.read(async (seam): Promise<Answer> => {
    const opened = await openedReport(ask, seam)
    const document = paperOf(ask, opened)
    const { figures, written } = opened
    return shown(
      `${document.title}, ${document.period}`,
      html`${ways(ask, opened)}${reportPage(document, (opening) => {
        const figure = 'figure' in opening ? figures.find(({ number }) => number === opening.figure) : undefined
        return figure ? hrefOfList(ask, figure) : null
      })}`,
      { heading: false, part, breadcrumbs: [reportsCrumb, { text: written.title }] },
    )
  })

function ways(ask: SignedIn, { written, issued }: Opened): Html {
  const report = written.record
  const links = offered.map(
    (form) => html`<a class="govuk-link" href="${address(to.boardPaper(report), { format: form })}">${words[form]}</a>`,
  )
  return html`<section class="tl-report__ways tl-no-print" aria-label="This report">
  <p class="govuk-body">${
    issued
      ? html`<a class="govuk-link" href="${to.boardSince(report)}">What has changed since</a>`
      : html`This is a draft. <a class="govuk-link" href="${to.boardReport(report)}">${mayDo(ask.reader.role, 'issue') ? 'Go on writing it' : 'Its parts'}</a>, or <a class="govuk-link" href="${to.boardSign(report)}">check and sign</a>.`
  } <a class="govuk-link" href="${to.boardPromises(report)}">What it promises</a></p>
  <p class="govuk-body tl-files">Take it away: ${links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]))}. This is logged.</p></section>`
}

/** Issued twice, by two people or two presses, it is one issue. */
const send = screen('POST', to.boardIssue(':report'), ['issue'], async (ask) => {
  const { template, written } = await ask.read((seam) => openedReport(ask, seam))
  const { db, declarations, authority } = ask.house
  const letter = (report: string) => Letter.alert(boardReportIssued, report, alerts, ask.house.config.publicUrl)
  const beside = { registersOf, toldOfIssue, letter }
  await issueReport(db, declarations, template, ask.saving, written.record, programVersion(), beside)
  await asKeeper(db, (tx) =>
    log(tx, authority.authority, ask.reader, ask.at, [
      { action: 'save', what: `board report issued: ${template.id} ${written.meeting}`, records: [written.record] },
    ]),
  )
  return redirect(address(to.boardPaper(written.record), {}, { done: 'issued' }))
})

export const paperScreens = [paper, send]
