import type { Publication } from '#language/publication.ts'
import { followed, noSuchReport } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { posting } from '#press/posting.ts'
import { programVersion } from '#services/program.ts'
import { button } from '#ui/components/button.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { issue } from '#workings/publish/issue.ts'
import { outings, type Outing } from '#workings/issuing/outings.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { redirect, screen, shown, type SignedIn } from '../front/screen.ts'
import { readers } from './reports.ts'

const path = to.issueNow(':id', ':day')

const confirm = screen('GET', path, ['issue'], async (ask) => {
  const { publication, outing } = await missed(ask)
  if (outing.made) throw alreadyIssued()
  const { id, name } = publication
  return shown(
    'Issue now',
    html`<p class="govuk-body">${outing.due ? 'It did not go out on the day. It can be issued now, late, and says so.' : 'It was not switched on that day. It can be issued by hand: it is kept, its readers may open it, and nobody is sent it.'}</p>
    ${summaryList({
      rows: [
        { key: 'Should have gone out on', value: dayShown(outing.for) },
        { key: 'Of which days', value: periodWords(outing.from, outing.until) },
        { key: 'What is known', value: 'Everything on record at the moment you issue it' },
        { key: 'Read by', value: { text: readers(publication) } },
      ],
    })}
    <p class="govuk-body">Once issued, it stays as it is for good.</p>
    <form method="post" action="${to.issueNow(id, outing.for)}">${button({ text: 'Issue it now', preventDoubleClick: true })}</form>`,
    {
      part: 'publications',
      caption: name,
      breadcrumbs: [
        { text: 'Reports', href: to.publications },
        { text: name, href: to.publication(id) },
        { text: 'Issue now' },
      ],
    },
  )
})

/** Issued twice, by two people or two presses, it is one issue. */
const send = screen('POST', path, ['issue'], async (ask) => {
  const { publication, outing } = await missed(ask)
  const issued = redirect(address(to.publication(publication.id), {}, { done: 'issued' }))
  if (outing.made?.by === ask.reader.worker) return issued
  if (outing.made) throw alreadyIssued()
  const { db, declarations, authority: own, config } = ask.house
  const { for: day, from, until } = outing
  const issuing = { authority: own.authority, for: day, from, until, by: ask.reader.worker, program: programVersion() }
  await issue(db, declarations, publication, issuing, ask.at, posting(own.authority, config.publicUrl))
  await asKeeper(db, (tx) =>
    log(tx, own.authority, ask.reader, ask.at, [{ action: 'save', what: `issue: ${publication.id} ${day}` }]),
  )
  return issued
})

const alreadyIssued = () => new Refusal('cannot', 'It has been issued already, and is issued once')

/** A day of the calendar, to today, on which it should have been issued. */
function missed(ask: SignedIn): Promise<{ publication: Publication; outing: Outing }> {
  return ask.read(async (seam) => {
    const publication = followed(seam, ask.house.publications, ask.params['id'])
    const { authority, reader } = seam.view
    const all = await seam.asKeeper((tx) => outings(tx, authority, publication, reader.worker, seam.at))
    const outing = all.find((each) => each.for === ask.params['day'])
    if (!outing) throw new Refusal('not there', noSuchReport)
    return { publication, outing }
  })
}

export const issueNowScreens = [confirm, send]
