import { span } from '#language/day.ts'
import { mayDo } from '#language/roles.ts'
import { typedNumbers } from '#language/committee/typed-numbers.ts'
import { headline } from '#press/edition/words.ts'
import { button } from '#ui/components/button.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { unready } from '#workings/reporting/ready.ts'
import { takenFigure } from '#workings/reporting/taken.ts'
import type { Seam } from '#workings/access/reading.ts'
import { to } from '../front/address.ts'
import { redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { figureWords, keptFrom, listOf } from './figure-words.ts'
import { part, reportsCrumb } from './list.ts'
import { openedReport, type Opened } from './opened.ts'
import { partsToWrite, type WrittenPart } from './parts.ts'
import { questionsShown } from './questions.ts'

/** A report while it is written: what is missing, each of its parts, its figures, what was asked of whom. An issued one is read. */
export const editorScreen = screen('GET', to.boardReport(':report'), [], (ask) =>
  ask.read(async (seam): Promise<Answer> => {
    const opened = await openedReport(ask, seam)
    const { written, template, issued } = opened
    const report = written.record
    if (issued) return redirect(to.boardPaper(report))
    const writes = mayDo(ask.reader.role, 'issue')
    return shown(
      written.title,
      html`${summaryList({
        rows: [
          { key: 'In the form of', value: `${template.council}: ${template.name}` },
          { key: 'Goes to', value: template.committee },
          { key: 'The committee meets', value: dayShown(written.meeting) },
          { key: 'Its figures', value: span(written.from, written.until) },
        ],
      })}
      <div class="govuk-button-group tl-no-print">
        ${button({ text: 'Read it as it stands', href: to.boardPaper(report), classes: 'govuk-button--secondary' })}
        ${button({ text: 'Check and sign', href: to.boardSign(report) })}
        <a class="govuk-link" href="${to.boardPromises(report)}">What it promises</a>
      </div>
      ${missing(opened, writes)}
      ${partsShown(opened, writes)}
      ${await figuresShown(ask, seam, opened, writes)}
      ${questionsShown(opened, ask.reader.worker, writes)}`,
      { part, caption: template.committee, breadcrumbs: [reportsCrumb, { text: written.title }] },
    )
  }),
)

function missing({ template, written, signed }: Opened, writes: boolean): Html {
  const stops = unready(template, written, signed)
  if (stops.length === 0) return html`<p class="govuk-body"><strong>Nothing is missing, and it is signed.</strong></p>`
  return html`<h2 class="govuk-heading-m" id="missing">What is still missing</h2>
    <ul class="govuk-list govuk-list--bullet">${stops.map(
      ({ where, words, part: id }) =>
        html`<li>${id !== null && writes ? html`<a class="govuk-link" href="${to.boardPart(written.record, id)}">${where}</a>` : where}: ${words}</li>`,
    )}</ul>`
}

function partsShown(opened: Opened, writes: boolean): Html {
  const { written, template, told } = opened
  return listTable({
    id: 'parts',
    caption: 'Its parts',
    empty: 'This form of report has no parts.',
    columns: [{ text: 'Part' }, { text: 'What it says' }, { text: 'Who said so' }],
    rows: partsToWrite(template).map((one) => {
      const said = told.parts[one.id]
      const heading = writes
        ? html`<a class="govuk-link" href="${to.boardPart(written.record, one.id)}">${one.heading}</a>`
        : one.heading
      return [
        heading,
        html`${saysWhat(one, said)}${!one.line && unverifiedTag(said?.words ?? '')}`,
        said ? html`${said.by} <span class="tl-under">${instantShown(said.at)}</span>` : '',
      ]
    }),
  })
}

function saysWhat(one: WrittenPart, said: { words: string | null; nothing: string | null } | undefined): Words {
  if (said?.words) return said.words.length > 160 ? `${said.words.slice(0, 157)}…` : said.words
  if (said?.nothing) return html`${tag({ text: 'Nothing to report', colour: 'grey' })} ${said.nothing}`
  if (one.given !== undefined) return html`${one.given} <span class="tl-under">As the form has it</span>`
  return one.mandatory
    ? tag({ text: 'Blank', colour: 'red' })
    : tag({ text: 'Left out while it is blank', colour: 'grey' })
}

function unverifiedTag(words: string): Html | false {
  const { length } = typedNumbers(words)
  return length > 0 && html` ${tag({ text: `${length} typed, unverified`, colour: 'yellow' })}`
}

async function figuresShown(
  ask: SignedIn,
  seam: Seam,
  { written, figures, below }: Opened,
  writes: boolean,
): Promise<Html> {
  const now = await seam.asKeeper(async (tx) => {
    const found = []
    for (const figure of written.figures) {
      const measure = ask.house.declarations.measures.get(figure.measure)
      found.push(measure ? await takenFigure(tx, seam.view.authority, measure, figure, null) : null)
    }
    return found
  })
  const stale = figures.filter((figure) => {
    const known = now.find((one) => one?.number === figure.number)
    return known && JSON.stringify(known.rows) !== JSON.stringify(figure.rows)
  })
  return html`${listTable({
    id: 'figures',
    caption: 'Figures',
    empty: 'No figure is in it yet. A section’s page puts one in.',
    columns: [{ text: 'Figure' }, { text: 'Says' }, { text: 'As known on' }, { text: 'Now' }],
    rows: figures.map((figure) => {
      const known = now.find((one) => one?.number === figure.number)
      return [
        html`[figure ${figure.number}] ${figure.said.name}, ${span(figure.from, figure.until)}${figure.wayName && html` by ${figure.wayName.toLowerCase()}`}`,
        listOf(ask, below, figure),
        instantShown(figure.known),
        !known || !stale.includes(figure) || [figure, known].some((one) => keptFrom(ask, below, one))
          ? 'The same'
          : headline(known.said, known) === headline(figure.said, figure)
            ? html`The same number; <strong class="tl-differs">other rows</strong>`
            : html`<strong class="tl-differs">${figureWords(ask, below, known)}</strong>`,
      ]
    }),
  })}
  ${
    writes &&
    stale.length > 0 &&
    html`<form method="post" action="${to.boardFigures(written.record)}"><p class="govuk-body">Bringing them up to date undoes every signature.</p>
    ${button({ text: 'Bring the figures up to date', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`
  }`
}
