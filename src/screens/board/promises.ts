import { promisesIn, type Promised } from '#exchange/report-check/promised.ts'
import type { Day } from '#language/day.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { ofKind, type Told } from '#pathways/improvement/told.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { address, to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { heldFor } from '../improvement/held.ts'
import { actionState } from '../improvement/words.ts'
import { mayRecord } from '../record/kinds.ts'
import { dayWritten } from '../record/questions/day.ts'
import { linesOf } from './checked.ts'
import { part, reportsCrumb } from './list.ts'
import { openedReport, paperOf } from './opened.ts'

/** Every sentence that commits somebody, each to be made an action by whoever keeps the plan: none is made by itself (GOV-11). */
export const promisesScreen = screen('GET', to.boardPromises(':report'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const opened = await openedReport(ask, seam)
    const { written } = opened
    const found = promisesIn(linesOf(paperOf(ask, opened)), written.meeting)
    const tracked = new Map(
      ofKind(await heldFor(ask, seam), improvementAction).map((one) => [plain(one.answers.promise ?? ''), one]),
    )
    seam.showed({ action: 'list', what: 'promises in a report', shown: found.length })
    return shown(
      'What it promises',
      html`<p class="govuk-body">A sentence that commits somebody is offered here. It becomes an action when a person says so, with an owner and a day; until it is done it leads the next report to this committee once its day has gone.</p>
      ${listTable({
        id: 'promises',
        caption: 'Sentences that commit somebody',
        empty: 'No sentence in it commits anybody to anything.',
        columns: [{ text: 'The sentence' }, { text: 'By when' }, { text: 'Action' }],
        rows: found.map((one) => [one.sentence, byWhen(one), action(ask, opened.written, one, tracked)]),
      })}`,
      {
        part,
        caption: written.title,
        breadcrumbs: [
          reportsCrumb,
          { text: written.title, href: to.boardPaper(written.record) },
          { text: 'What it promises' },
        ],
      },
    )
  }),
)

const plain = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, ' ').trim()

const byWhen = ({ by, said }: Promised): Words =>
  by
    ? html`${dayShown(by)} <span class="tl-under">“${said ?? ''}”</span>`
    : said
      ? `“${said}”: which day that is, somebody has to say`
      : 'It does not say'

type Report = { title: string; meeting: Day }
function action(
  ask: SignedIn,
  { title, meeting }: Report,
  { sentence, by, said }: Promised,
  tracked: ReadonlyMap<string, Told<typeof improvementAction>>,
): Html {
  const known = tracked.get(plain(sentence))
  if (known)
    return html`<a class="govuk-link" href="${to.entry(known.record)}">Is an action</a> ${actionState(known, ask.view.today)}`
  if (!mayRecord(ask.reader.role, improvementAction)) return html`Not an action yet`
  const begun = address(to.newEntry(improvementAction.id), {
    what: sentence,
    promise: sentence,
    promised_in: title,
    ...dayWritten('promised_on', meeting),
    ...(by === null ? { due_said: said ?? '' } : dayWritten('due', by)),
  })
  return html`<a class="govuk-link" href="${begun}">Make it an action<span class="govuk-visually-hidden">: ${sentence}</span></a>`
}
