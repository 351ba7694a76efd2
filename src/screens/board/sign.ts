import { mayDo } from '#language/roles.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { Seam } from '#workings/access/reading.ts'
import { stoppedBy } from '#workings/reporting/gate.ts'
import { nameSignatory, sign } from '#workings/reporting/put-words.ts'
import { unready, type Stop } from '#workings/reporting/ready.ts'
import { workersNow } from '#workings/read/service.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { part, reportsCrumb } from './list.ts'
import { oddities } from './checked.ts'
import { openedReport, paperOf, type Opened } from './opened.ts'
import { unverified } from './parts.ts'
import { signaturesShown, type Since } from './signatures.ts'

const path = to.boardSign(':report')

/** All that a signer should know before signing: what is missing, what may not go out, which numbers nobody vouches for. */
const show = screen('GET', path, [], (ask) => page(ask, null))

const send = screen('POST', path, [], async (ask) => {
  const opened = await ask.read((seam) => openedReport(ask, seam))
  const { house, saving, reader, body } = ask
  const report = opened.written.record
  const as = one(body, 'as')
  if (one(body, 'do') === 'name') {
    if (!mayDo(reader.role, 'issue')) throw new Refusal('not yours', 'Your role does not say who signs')
    const who = one(body, 'who')
    const workers = await ask.read(workersNow)
    if (!workers.some(({ id }) => id === who)) return page(ask, { field: `who-${as}`, words: 'Choose who signs' })
    const named = { as, who, seen: Number(one(body, 'seen')) }
    return unlessChanged(
      () => nameSignatory(house.db, house.declarations, saving, report, named),
      () => redirect(address(to.boardSign(report), {}, { done: 'saved' })),
      () => page(ask, null, { named: { as, who } }),
    )
  }
  const { template } = opened
  const signature = { template, doer: reader, as, seen: one(body, 'seen') }
  return unlessChanged(
    () => sign(house.db, house.declarations, saving, report, signature),
    () => redirect(address(to.boardSign(report), {}, { done: 'signed' })),
    () => page(ask, null, { named: null }),
  )
})

/** What was not done because somebody else changed the report first is shown with what it says now. */
async function unlessChanged(
  work: () => Promise<void>,
  done: () => Answer,
  since: () => Promise<Answer>,
): Promise<Answer> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return since()
    throw error
  }
  return done()
}

function page(
  ask: SignedIn,
  problem: { field: string; words: string } | null,
  since?: { named: Since },
): Promise<Answer> {
  return ask.read(async (seam): Promise<Answer> => {
    const opened = await openedReport(ask, seam)
    const { written, signed, issued } = opened
    if (issued) return redirect(to.boardPaper(written.record))
    const { missing, stops } = await lookedOver(ask, seam, opened)
    const workers = mayDo(ask.reader.role, 'issue') ? await workersNow(seam) : []
    const ready = missing.length === 0 && stops.length === 0
    return shown(
      'Check and sign',
      html`${since?.named === null && insetText({ text: 'The report was changed after you opened it, and nothing is signed yet. Read it again, and sign what you have read.' })}${stopsShown('missing', 'Still missing', missing, 'Nothing is missing.', opened)}
      ${stopsShown('gate', 'May not go out', stops, 'Nothing in it is kept from its readers.', opened)}
      ${unverifiedShown(opened)}
      ${oddities(paperOf(ask, opened))}
      ${signaturesShown(ask, opened, workers, problem, since?.named)}
      ${
        mayDo(ask.reader.role, 'issue') &&
        (ready
          ? html`<h2 class="govuk-heading-m">Issue it</h2><p class="govuk-body">Once issued, it stays as it is for good.</p>
        <form method="post" action="${to.boardIssue(written.record)}">${button({ text: 'Issue the report', preventDoubleClick: true })}</form>`
          : html`<p class="govuk-body">It can be issued when nothing is missing, nothing is stopped, and ${signed.length === 1 ? 'it is signed' : 'all have signed'}.</p>`)
      }`,
      {
        part,
        caption: written.title,
        ...(since ? { status: 409 } : problem ? { errors: [problem], status: 422 } : {}),
        breadcrumbs: [
          reportsCrumb,
          { text: written.title, href: to.boardReport(written.record) },
          { text: 'Check and sign' },
        ],
      },
    )
  })
}

async function lookedOver(ask: SignedIn, seam: Seam, opened: Opened): Promise<{ missing: Stop[]; stops: Stop[] }> {
  const { template, written, signed } = opened
  const view = { authority: ask.saving.authority, today: ask.saving.today, knownAt: null }
  const stops = await seam.asKeeper((tx) => stoppedBy(tx, ask.house.declarations, view, opened))
  return { missing: unready(template, written, signed), stops }
}

function stopsShown(id: string, caption: string, stops: readonly Stop[], empty: string, { written }: Opened): Html {
  return listTable({
    id,
    caption,
    empty,
    columns: [{ text: 'Where' }, { text: 'What' }],
    rows: stops.map(({ where, words, part: at }): Words[] => [
      at === null ? where : html`<a class="govuk-link" href="${to.boardPart(written.record, at)}">${where}</a>`,
      words,
    ]),
  })
}

/** Whoever signs is told which numbers are only typed. */
function unverifiedShown(opened: Opened): Html {
  return listTable({
    id: 'unverified',
    caption: 'Numbers that were typed',
    empty: 'Every number in it is a figure with its list behind it.',
    columns: [{ text: 'In' }, { text: 'Typed' }, { text: 'State' }],
    rows: unverified(opened).map(({ heading, numbers }) => [
      heading,
      numbers.map(({ words }) => words).join(', '),
      tag({ text: 'Unverified', colour: 'yellow' }),
    ]),
  })
}

export const signScreens = [show, send]
