import { roleWords, isRole } from '#language/roles.ts'
import { signAnswered } from '#language/spine/index.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { LogRow } from '#workings/read/log.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { signOf } from '#workings/read/signs.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import { foundForm, foundRows, lookedIntoToday, sayWhatWasFound } from '../record/looked-into.ts'
import { foundShown, ruleName } from './signs.ts'

const finding = { kind: signAnswered, about: 'sign' }

export const signPage = screen('GET', to.sign(':sign'), ['audit'], (ask) => page(ask, lookedIntoToday(ask), []))

/** What was found is a record: it may be corrected, and says who recorded it. */
export const answerSign = screen('POST', to.sign(':sign'), ['audit'], async (ask) => {
  const { sign } = await ask.read((seam) => signOf(seam, idIn(ask, 'sign')))
  const { worker, record } = sign
  const of = { ...finding, id: sign.sign, worker, record }
  return sayWhatWasFound(ask, of, (...given) => page(ask, ...given), to.signs)
})

function page(ask: SignedIn, values: Values, problems: readonly PageProblem[], above?: Html): Promise<Shown> {
  return ask.read(async (seam) => {
    const { sign, entries } = await signOf(seam, idIn(ask, 'sign'))
    const names = await serviceNames(seam, [sign.worker, sign.by])
    const answered = sign.record !== null
    return shown(
      ruleName(sign),
      html`${above}
      ${summaryList({
        rows: [
          {
            key: 'Who',
            value: {
              text: html`<a class="govuk-link" href="${address(to.log, { worker: sign.worker, from: sign.day, until: sign.day })}">${names.get(sign.worker) ?? 'Name not recorded'}</a>`,
            },
          },
          { key: 'Day', value: { text: dayShown(sign.day) } },
          { key: 'Rule', value: { text: sign.words } },
          { key: 'Noticed', value: { text: instantShown(sign.noticed) } },
          { key: 'What was found', value: { text: foundShown(sign) } },
          ...foundRows(sign, names),
        ],
      })}
      ${await behind(seam, entries)}
      ${!answered && mayRecord(ask.reader.role, signAnswered) && (await foundForm(ask, seam, finding, to.sign(sign.sign), values, problems))}`,
      {
        part: 'log',
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [
          { text: 'Access log', href: to.log },
          { text: 'Signs', href: to.signs },
        ],
      },
    )
  })
}

/** The entries by which it was noticed. Whoever may audit may not for that reason know who every child is. */
async function behind(seam: Seam, entries: readonly LogRow[]): Promise<Html> {
  const children = await childNames(
    seam,
    entries.flatMap((entry) => entry.children),
  )
  const called = (child: string) => children.get(child)?.name ?? 'A child whose record is not yours to open'
  return listTable({
    id: 'entries',
    caption: `The entries behind it (${entries.length})`,
    columns: ['When', 'Role', 'What they did', 'Whose record'].map((text) => ({ text })),
    rows: entries.map((entry) => [
      instantShown(entry.at),
      isRole(entry.role) ? roleWords[entry.role] : entry.role,
      html`${entry.action}: ${entry.what}${entry.reason && html`<br>Reason: ${entry.reason}`}`,
      [...new Set(entry.children.map(called))].join('; '),
    ]),
    empty: 'Its entries are no longer in the log.',
  })
}
