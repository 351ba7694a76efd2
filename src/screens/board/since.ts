import { describe } from '#language/day.ts'
import { programVersion } from '#services/program.ts'
import { html } from '#ui/html.ts'
import { besideNow, differs } from '#press/edition/told.ts'
import { hiddenNow } from '#press/edition/hidden.ts'
import { reportSince } from '#workings/reporting/since-report.ts'
import { Refusal } from '#workings/refusal.ts'
import { dayShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { differWords } from '../publication/compared.ts'
import { besideShown } from '../publication/since.ts'
import { reasonsShown } from '../publication/reasons.ts'
import { part, reportsCrumb } from './list.ts'
import { openedReport } from './opened.ts'
import { forumOfReport } from './forum.ts'

/** An issued report's figures as told, as known now, and each row that differs with the reason. */
export const sinceBoardScreen = screen('GET', to.boardSince(':report'), [], (ask) =>
  ask.read(async (seam) => {
    const { issued, written } = await openedReport(ask, seam)
    if (!issued) throw new Refusal('cannot', 'It has not been issued yet')
    const since = await seam.asKeeper((tx) =>
      reportSince(tx, ask.house.declarations, seam.view, programVersion(), issued),
    )
    const forum = forumOfReport(issued, ask.reader.role)
    const hidden = await hiddenNow(seam, forum)
    const figures = []
    for (const figure of issued.figures) {
      const own = since.filter(({ number }) => number === figure.number)
      const template = {
        ...emptyTemplate,
        blocks: [{ is: 'figure' as const, way: null, wayName: null, ...figure.said }],
      }
      const as = {
        ...issued,
        publication: issued.template.id,
        for: issued.meeting,
        from: figure.from,
        until: figure.until,
        template,
      }
      const [beside] = await besideNow(seam, as, forum, own, hidden)
      if (beside)
        figures.push({ ...beside, measure: { ...beside.measure, name: `[${figure.number}] ${beside.measure.name}` } })
    }
    const rows = figures.flatMap(({ differences }) => differences)
    return shown(
      'What has changed since',
      html`<p class="govuk-body-l">${differWords(figures.filter(differs).length, figures.length)}</p>
      <p class="govuk-body">The report stays as it was told to the meeting of ${dayShown(issued.meeting)}. Beside each figure stands what is known now.</p>
      ${besideShown(figures, forum.eyes === 'pseudonym')}
      ${rows.length > 0 && html`<h2 class="govuk-heading-m">What the reasons mean</h2>${reasonsShown(rows.map(({ why }) => why))}`}`,
      {
        part,
        caption: `${written.title}, ${describe(issued.meeting)}`,
        breadcrumbs: [
          reportsCrumb,
          { text: written.title, href: to.boardPaper(written.record) },
          { text: 'What has changed since' },
        ],
      },
    )
  }),
)

const emptyTemplate = { name: '', about: '', source: '', readers: [] }
