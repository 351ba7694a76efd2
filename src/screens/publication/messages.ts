import { londonDay } from '#language/instant.ts'
import { Letter, type AlertKind, type LetterKind } from '#language/letter.ts'
import { roleWords } from '#language/roles.ts'
import { everyAlert } from '#press/every-alert.ts'
import { everyMessage } from '#press/every-message.ts'
import { alerts, letters } from '#publications/letters.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'

/** Every message that the program can send: which, to whom, when, why, and in what words. */
export const messagesScreen = screen('GET', to.messages, [], (ask) =>
  ask.read(async (seam) => {
    const { publications } = ask.house
    const { authority } = seam.view
    const all = await seam.asKeeper(async (tx) => [
      ...(await everyMessage(tx, publications, authority, londonDay(seam.at))),
      ...(await everyAlert(tx, authority, londonDay(seam.at))),
    ])
    seam.showed({ action: 'read', what: 'messages', shown: all.length })
    return shown(
      'Messages',
      html`<p class="govuk-body-l">Every message that Throughline can send, to whom, when and why. There is no other.</p>
      <p class="govuk-body">Each goes by mail, carries a link, and never names a child.</p>
      ${listTable({
        id: 'messages',
        caption: 'To whom, and when',
        columns: [
          { text: 'Message' },
          { text: 'Of' },
          { text: 'To' },
          { text: 'When' },
          { text: 'People today', numeric: true },
          { text: 'Sent' },
        ],
        rows: all.map(({ name, about, to: whom, posts, when, people, on }) => [
          name,
          about,
          html`${whom} <span class="tl-under">${posts.map((role) => roleWords[role]).join(', ')}</span>`,
          when,
          { text: people, format: 'numeric' as const },
          on ? 'Yes' : 'Not switched on',
        ]),
        empty: 'Nothing goes out.',
      })}
      <h2 class="govuk-heading-m">Why, and in what words</h2>
      ${letters.map((letter) => words(ask, letter))}${alerts.map((alert) => alertWords(ask, alert))}`,
      { part: 'publications', breadcrumbs: [{ text: 'Reports', href: to.publications }, { text: 'Messages' }] },
    )
  }),
)

/** In its own words, with an id of nothing in its link. */
function alertWords({ house }: SignedIn, kind: AlertKind): Html {
  const nothings = '00000000-0000-0000-0000-000000000000'
  const { subject, text } = Letter.alert(kind, nothings, alerts, house.config.publicUrl)
  return summaryList({
    card: { title: { text: kind.name, headingLevel: 3 } },
    rows: [
      { key: 'Why', value: kind.why },
      { key: 'Subject', value: subject },
      { key: 'What it says', value: { text: html`<span class="tl-typed">${text.trim()}</span>` } },
    ],
  })
}

/** In its own words, as it would be of the first report today. */
function words({ house, at }: SignedIn, letter: LetterKind): Html {
  const [publication] = house.publications
  const example =
    publication && Letter.of(letter, { publication, day: londonDay(at) }, house.publications, house.config.publicUrl)
  return summaryList({
    card: { title: { text: letter.name, headingLevel: 3 } },
    rows: [
      { key: 'To', value: letter.to },
      { key: 'Why', value: letter.why },
      example && { key: 'Subject, for example', value: example.subject },
      example && { key: 'What it says', value: { text: html`<span class="tl-typed">${example.text.trim()}</span>` } },
    ],
  })
}
