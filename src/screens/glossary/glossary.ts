import type { Day } from '#language/day.ts'
import { glossaryOf, type Term } from '#language/glossary.ts'
import { localName, standardTerms, wordKey, type Vocabulary } from '#language/words.ts'
import { input } from '#ui/components/input.ts'
import { button } from '#ui/components/button.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { asKeeper } from '#workings/database.ts'
import { settingOn, settingsOf, type Settings } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import { one, screen, shown } from '../front/screen.ts'

/** What every word means here, from the declarations themselves, with this council's own name where it has one. */
const show = screen('GET', to.glossary, [], async (ask) => {
  const typed = one(ask.query, 'q').slice(0, 100)
  const settings = await asKeeper(ask.house.db, (tx) => settingsOf(tx, ask.view))
  const vocabulary = vocabularyOf(settings, ask.view.today)
  const terms = glossaryOf(ask.house.declarations).filter((term) => matches(term, typed.toLowerCase()))
  return shown(
    'Glossary',
    html`
    <p class="govuk-body-l">Every record, timescale, prompt and measure that Throughline knows, in the words it uses.</p>
    <form method="get" action="${to.glossary}" role="search">${input({ id: 'q', name: 'q', type: 'search', label: 'Find a word', value: typed, classes: 'govuk-input--width-20' })}${button({ text: 'Find', classes: 'govuk-button--secondary' })}</form>
    ${terms.length === 0 ? html`<p class="govuk-body">No word here matches “${typed}”.</p>` : html`<h2 class="govuk-heading-l">What is recorded, and counted</h2>${terms.map(card)}`}
    ${called(vocabulary, typed.toLowerCase())}`,
  )
})

const matches = (term: Term, typed: string) =>
  typed === '' ||
  [term.term, term.kind, term.pathway, ...term.says.flatMap(({ of, says }) => [of, says])].some((text) =>
    text.toLowerCase().includes(typed),
  )

/** A council's own names are settings, dated like every other. */
const vocabularyOf = (settings: Settings, on: Day): Vocabulary =>
  Object.fromEntries(standardTerms.map(({ id, term }) => [id, settingOn(settings, wordKey(id), on, term)]))

function called(vocabulary: Vocabulary, typed: string): Html {
  const terms = standardTerms.filter((one) =>
    [one.term, one.means, localName(one.id, vocabulary), ...one.abbreviations].some((text) =>
      text.toLowerCase().includes(typed),
    ),
  )
  return listTable({
    id: 'called',
    caption: 'What things are called',
    columns: ['Standard term', 'Called here', 'Short forms', 'What it is'].map((text) => ({ text })),
    rows: terms.map((one) => [
      one.term,
      localName(one.id, vocabulary),
      one.abbreviations.join(', ') || nothing('none'),
      one.means,
    ]),
    empty: 'No term matches.',
  })
}

function card(term: Term): Html {
  return html`<section id="${term.id}" aria-labelledby="${term.id}-term">
    <h2 class="govuk-heading-m" id="${term.id}-term">${term.term} <span class="govuk-caption-m">${term.kind}, ${term.pathway}</span></h2>
    ${summaryList({
      classes: 'govuk-summary-list--no-border tl-term',
      rows: [
        ...term.says.map(({ of, says }) => ({ key: of, value: says })),
        term.source !== null && {
          key: 'Source',
          value: {
            text: html`${term.source} ${term.checked === false && tag({ text: 'Not checked: a default', colour: 'yellow' })}`,
          },
        },
      ],
    })}
  </section>`
}

export const glossaryScreens = [show]
