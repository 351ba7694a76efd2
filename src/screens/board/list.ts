import { mayDo } from '#language/roles.ts'
import { describe } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { templatesKnown } from '#press/board/templates.ts'
import { mayReadDraft } from '#workings/reporting/put-words.ts'
import { reportsWritten, writtenReport, type Listed } from '#workings/reporting/written.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'

export const part = 'publications'
export const reportsCrumb = { text: 'Reports to committees', href: to.boardReports }

/** Every report to a committee that is this reader's to read: drafts that they write or are asked in, and what was issued. */
export const boardList = screen('GET', to.boardReports, [], (ask) =>
  ask.read(async (seam) => {
    const rows = await readable(ask, seam)
    seam.showed({ action: 'read', what: 'board reports', shown: rows.length })
    const writes = mayDo(ask.reader.role, 'issue')
    return shown(
      'Reports to committees',
      html`<p class="govuk-body-l">Each in its committee’s own form. Once issued, a report stays as it was told.</p>
      ${writes && html`<div class="govuk-button-group">${button({ text: 'Write a report', href: to.newBoardReport })}<a class="govuk-link" href="${to.reportForms}">Forms of report</a></div>`}
      ${listTable({
        id: 'reports',
        caption: 'Reports',
        empty: writes ? 'No report has been written yet.' : 'No report to a committee is yours to read yet.',
        columns: [{ text: 'Subject' }, { text: 'Committee' }, { text: 'Meets' }, { text: 'State' }],
        rows: rows.map(({ listed, template }) => [
          html`<a class="govuk-link" href="${to.boardReport(listed.record)}">${listed.title}</a>`,
          template?.committee ?? listed.template,
          dayShown(listed.meeting),
          listed.issued
            ? tag({ text: `Issued ${describe(londonDay(listed.issued))}`, colour: 'green' })
            : tag({ text: 'Draft', colour: 'yellow' }),
        ]),
      })}`,
      { part, breadcrumbs: [{ text: 'Reports', href: to.publications }] },
    )
  }),
)

async function readable(ask: SignedIn, seam: Seam): Promise<{ listed: Listed; template: CommitteeTemplate | null }[]> {
  const { authority, today } = ask.saving
  const view = { authority, today, knownAt: null }
  return seam.asKeeper(async (tx) => {
    const known = new Map((await templatesKnown(tx, view)).map(({ template }) => [template.id, template]))
    const found = []
    for (const listed of await reportsWritten(tx, view)) {
      const template = known.get(listed.template) ?? null
      const open = (listed.issued !== null && template?.eyes === 'public') || mayDo(ask.reader.role, 'issue')
      const written = open || template === null ? null : await writtenReport(tx, view, listed.record)
      if (open || (written && template && mayReadDraft(template, written, ask.reader))) found.push({ listed, template })
    }
    return found
  })
}
