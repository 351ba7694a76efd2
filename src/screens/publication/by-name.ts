import { editionOf } from '#press/edition/edition.ts'
import { issueFor, noSuchReport } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { reportPage } from '#press/page/report-page.ts'
import { button } from '#ui/components/button.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { one, screen, shown, type Shown, type SignedIn } from '../front/screen.ts'
import { mayNameThem } from './edition.ts'
import { within } from './within.ts'
import { leadsTo } from './opens.ts'

const path = to.byName(':id', ':day')

const ask = screen('GET', path, ['figures'], (asked) =>
  asked.read(async (seam) => form((await coded(asked, seam)).issue, null)),
)

/** The same report by names, for this once: the answer is the page itself, and no address leads to it. */
const send = screen('POST', path, ['figures'], (asked) =>
  asked.read(async (seam) => {
    const { issue, forum } = await coded(asked, seam)
    const reason = one(asked.body, 'reason').trim()
    if (reason === '') return form(issue, 'Say why you need to see the names')
    const named: ToldForum = { ...forum, name: `${asked.reader.name}, by names, for this once`, eyes: 'named' }
    const document = await editionOf(seam, issue, asked.house.authority.name, named, { as: 'by names', reason })
    return shown(
      `${document.title}, ${document.period}, by names`,
      reportPage(document, leadsTo(asked, issue, named)),
      { heading: false, part: 'publications', breadcrumbs: within(issue, 'By names') },
    )
  }),
)

/** Whoever reads it by codes and may open the children. For the rest the page is not there. */
async function coded(asked: SignedIn, seam: Seam): Promise<{ issue: Issue; forum: ToldForum }> {
  const found = await issueFor(seam, asked.house.publications, asked.params)
  if (!mayNameThem(asked, found.forum)) throw new Refusal('not there', noSuchReport)
  return found
}

function form(issue: Issue, wrong: string | null): Shown {
  const { publication, for: day, template } = issue
  const period = periodWords(issue.from, issue.until)
  return shown(
    'Show names',
    html`<p class="govuk-body">This report goes out by codes. You may open the children, so you may read it by their names for once. Your reason is logged.</p>
    <form method="post" action="${to.byName(publication, day)}" novalidate>
      ${textarea({ name: 'reason', label: 'Why do you need to see the names?', rows: 3, errorMessage: wrong !== null && { text: wrong } })}
      ${button({ text: 'Show names', preventDoubleClick: true })}
    </form>`,
    {
      part: 'publications',
      caption: `${template.name}, ${period}`,
      ...(wrong === null ? {} : { errors: [{ field: 'reason', words: wrong }], status: 422 }),
      breadcrumbs: within(issue, 'Show names'),
    },
  )
}

export const byNameScreens = [ask, send]
