import { isDay } from '#language/day.ts'
import { roleWords } from '#language/roles.ts'
import { followed, noSuchReport } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { receiptsOf, type Receipt } from '#workings/issuing/receipts.ts'
import { storedFor, type Issue } from '#workings/publish/stored.ts'
import { serviceNames } from '#workings/read/names.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'

/** Who was sent an issue, by the post they held that day, and what became of it. It shows nothing of what the issue says. */
export const receiptsScreen = screen('GET', to.receipts(':id', ':day'), ['issue'], (ask) =>
  ask.read(async (seam) => {
    const publication = followed(seam, ask.house.publications, ask.params['id'])
    const issue = await issued(seam, publication.id, ask.params['day'] ?? '')
    const receipts = await seam.asKeeper((tx) => receiptsOf(tx, issue.authority, issue.issue))
    const teams = await serviceNames(
      seam,
      receipts.map(({ team }) => team),
    )
    seam.showed({ action: 'read', what: `receipts: ${issue.publication} ${issue.for}`, shown: receipts.length })
    const opened = receipts.filter((receipt) => receipt.opened !== null).length
    return shown(
      'Receipts',
      html`<p class="govuk-body-l">Sent to ${receipts.length}, opened by ${opened}.</p>
      <p class="govuk-body">It went to whoever held a post of its readers on the day it was made.</p>
      ${listTable({
        id: 'receipts',
        caption: 'Who was sent it',
        captionHidden: true,
        columns: ['Who', 'Post', 'Read as', 'Sent', 'Mailed', 'Opened', 'Reminded'].map((text) => ({ text })),
        rows: receipts.map((receipt) => [
          receipt.name,
          postWords(receipt, teams),
          issue.template.readers.find(({ id }) => id === receipt.forum)?.name ?? receipt.forum,
          instantShown(receipt.made),
          whenOr(receipt.mailed, 'No'),
          whenOr(receipt.opened, 'Not yet'),
          whenOr(receipt.reminded, 'No'),
        ]),
        empty: 'It was sent to nobody: it was not switched on that day, or nobody held such a post.',
      })}`,
      {
        part: 'publications',
        caption: `${issue.template.name}, ${periodWords(issue.from, issue.until)}`,
        breadcrumbs: [
          { text: 'Reports', href: to.publications },
          { text: publication.name, href: to.publication(publication.id) },
          { text: 'Receipts' },
        ],
      },
    )
  }),
)

async function issued(seam: Seam, id: string, day: string): Promise<Issue> {
  const { authority } = seam.view
  const found = isDay(day) ? await seam.asKeeper((tx) => storedFor(tx, authority, id, day)) : null
  if (!found) throw new Refusal('not there', noSuchReport)
  return found
}

const postWords = ({ role, team }: Receipt, teams: ReadonlyMap<string, string>): string =>
  team === null ? roleWords[role] : `${roleWords[role]}, ${teams.get(team) ?? 'team not recorded'}`

const whenOr = (at: Receipt['opened'], otherwise: string): Words => (at === null ? otherwise : instantShown(at))
