import { cadenceWords } from '#language/cadence.ts'
import type { Day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { roleWords } from '#language/roles.ts'
import type { Eyes, Publication } from '#language/publication.ts'
import { eyesWords, mayFollow, readBy } from '#press/edition/whose.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { nextOuting } from '#workings/issuing/outings.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { issuesOf } from '#workings/publish/stored.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { asksYou } from './asks-you.ts'

/** What goes out to this reader; all of it, for those who send it out. Whoever reads none is told so. */
export const reportsScreen = screen('GET', to.publications, [], (ask) =>
  ask.read(async (seam) => {
    const own = ask.house.publications.filter((each) => mayFollow(seam, each))
    const cards: Html[] = []
    for (const publication of own) cards.push(await card(seam, publication))
    seam.showed({ action: 'read', what: 'publications', shown: own.length })
    const asks = await asksYou(seam, ask.house.publications)
    const says = seam.may('issue') ? 'Everything that goes out, to whom, and when.' : 'What goes out to you, and when.'
    return shown(
      'Reports',
      cards.length > 0 || asks.length > 0
        ? html`<p class="govuk-body-l">${says} A report stays as it was told; what is known since stands beside it.</p>${asks}${cards}
        <p class="govuk-body"><a class="govuk-link" href="${to.boardReports}">Reports to committees</a>, each in its committee’s own form</p>
        <p class="govuk-body"><a class="govuk-link" href="${to.messages}">Every message that can be sent, to whom and why</a></p>`
        : html`<p class="govuk-body tl-empty">No report goes out to your role. If one should, ask whoever looks after performance.</p>`,
      { part: 'publications' },
    )
  }),
)

async function card(seam: Seam, publication: Publication): Promise<Html> {
  const { authority, reader } = seam.view
  const { next, last } = await seam.asKeeper(async (tx) => ({
    next: await nextOuting(tx, authority, publication, londonDay(seam.at)),
    last: (await issuesOf(tx, authority, publication.id, 1))[0]?.for ?? null,
  }))
  const mine = readBy(publication, reader.role)
  return summaryList({
    card: {
      title: {
        text: html`<a class="govuk-link" href="${to.publication(publication.id)}">${publication.name}</a>`,
        headingLevel: 2,
      },
    },
    rows: [
      { key: 'What it is', value: publication.about },
      { key: 'Goes out', value: cadenceWords(publication.cadence) },
      { key: 'Next', value: next ? dayShown(next.on) : notOn(seam, publication.id) },
      { key: 'Last issued', value: lastIssued(publication.id, last, mine !== undefined) },
      { key: 'Read by', value: { text: readers(publication) } },
      mine && { key: 'You see', value: youSee[mine.eyes] },
    ],
  })
}

/** Until an authority switches it on, nothing goes out by itself. */
const notOn = (seam: Seam, id: string): Words =>
  seam.may('configure')
    ? html`Not switched on. <a class="govuk-link" href="${to.setting(onKey(id))}">Switch it on</a>`
    : 'Not switched on'

function lastIssued(id: string, last: Day | null, isReader: boolean): Words {
  if (last === null) return 'Not issued yet'
  return isReader ? html`<a class="govuk-link" href="${to.edition(id, last)}">${dayShown(last)}</a>` : dayShown(last)
}

/** Who reads it, by post and not by name, and with which eyes. */
export const readers = ({ readers: forums }: Pick<Publication, 'readers'>): Html =>
  html`<ul class="govuk-list">${forums.map(
    ({ name, eyes, members }) =>
      html`<li><strong>${name}</strong>, with ${eyesWords[eyes]}: ${members.map((role) => roleWords[role]).join(', ')}</li>`,
  )}</ul>`

const youSee: Record<Eyes, string> = {
  named: 'Names of the children whom you may open',
  pseudonym: 'Codes, and no names',
  aggregate: 'Totals only, small numbers suppressed',
  public: 'Totals only, small numbers suppressed',
}
