import { markings } from '#press/edition/about.ts'
import { hiddenNow } from '#press/edition/hidden.ts'
import type { DifferenceShown } from '#press/edition/difference.ts'
import { besideNow, differs, type ToldBeside } from '#press/edition/told.ts'
import { issueFor } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { masked } from '#ui/masked.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { inWords } from '#ui/chart/figures.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { differWords, sinceThen } from './compared.ts'
import { within } from './within.ts'
import { reasonsShown, whyWords } from './reasons.ts'

/** As told, as known now, and each difference with its row and its reason, beside each other. */
export const sinceScreen = screen('GET', to.since(':id', ':day'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const { issue, forum } = await issueFor(seam, ask.house.publications, ask.params)
    const since = await sinceThen(ask, seam, issue)
    const figures = await besideNow(seam, issue, forum, since, await hiddenNow(seam, forum))
    const rows = figures.flatMap(({ differences }) => differences)
    const period = periodWords(issue.from, issue.until)
    return shown(
      'What has changed since',
      html`<p class="tl-report__marking">${markings[forum.eyes]}</p>
      <p class="govuk-body-l">${differWords(figures.filter(differs).length, figures.length)}</p>
      <p class="govuk-body">The report stays as it was told, with what was known at ${instantShown(issue.knownAt)}. Beside it stands what is known now.</p>
      ${beside(figures)}
      ${rows.length > 0 && html`<h2 class="govuk-heading-m">What the reasons mean</h2>${reasonsShown(rows.map(({ why }) => why))}`}
      ${figures.filter(({ differences }) => differences.length > 0).map((figure) => rowsOf(figure, forum.eyes === 'pseudonym'))}`,
      {
        part: 'publications',
        caption: captionOf(issue, period),
        breadcrumbs: within(issue, 'What has changed since'),
      },
    )
  }),
)

const captionOf = ({ template }: Issue, period: string) => `${template.name}, ${period}`

/** Figures as told and as known now, and the rows of each that differ. */
export const besideShown = (figures: readonly ToldBeside[], byCode: boolean): Html =>
  html`${beside(figures)}${figures.filter(({ differences }) => differences.length > 0).map((figure) => rowsOf(figure, byCode))}`

function beside(figures: readonly ToldBeside[]): Html {
  return listTable({
    id: 'figures',
    caption: 'Figures',
    columns: [
      { text: 'Measure' },
      { text: 'As told', numeric: true },
      { text: 'As known now', numeric: true },
      { text: 'Rows that differ', numeric: true },
    ],
    rows: figures.map((figure) => {
      const { measure, told, now, differing, differences } = figure
      const name =
        differences.length > 0 ? html`<a class="govuk-link" href="#${idOf(figure)}">${measure.name}</a>` : measure.name
      const numeric = (text: Words) => ({ text, format: 'numeric' as const })
      return [
        name,
        numeric(numberOf(measure, told)),
        numeric(
          html`${numberOf(measure, now)}${differs(figure) && html` <strong class="tl-differs">Differs</strong>`}`,
        ),
        numeric(differing ?? 'Not shown to you'),
      ]
    }),
    empty: 'No figure is in this report.',
  })
}

const idOf = ({ measure }: ToldBeside) => `rows-${measure.measure.replaceAll('_', '-')}`

function numberOf({ said }: ToldBeside['measure'], number: ToldBeside['now']): Words {
  if (number === 'suppressed') return nothing('suppressed')
  if (number === 'no longer counted') return 'No longer counted'
  if (number.figure === null) return nothing('none')
  if (said.as === 'hours') return inWords(number.figure, { one: 'hour', many: 'hours' })
  if (said.as === 'count') return number.figure.toLocaleString('en-GB')
  return html`${inWords(number.figure, '%')} <span class="tl-under">${number.well ?? 0} of ${number.counted}</span>`
}

/** More than anybody reads on a page; the command line has them all. */
const mostRows = 200

function rowsOf(figure: ToldBeside, byCode: boolean): Html {
  const { length } = figure.differences
  const rest = html`<p class="govuk-body">The first ${mostRows} of ${length.toLocaleString('en-GB')} rows. <code>bin/throughline told</code> has them all.</p>`
  return html`${listTable({
    id: idOf(figure),
    caption: `${figure.measure.name}: each row that differs`,
    columns: [byCode ? 'Child’s code' : 'Child', 'Why', 'Day', 'As told', 'As known now'].map((text) => ({ text })),
    rows: figure.differences.slice(0, mostRows).map((each) =>
      each.child === null
        ? [
            { text: masked({ ask: each.ask ?? 'your divisional manager' }), classes: 'tl-masked-cell' },
            { text: whyWords[each.why].name, colspan: 4 },
          ]
        : [
            opens(each),
            { text: why(each), classes: 'tl-why' },
            each.day === null ? nothing('not recorded') : dayShown(each.day),
            sentence(each.was),
            sentence(each.is),
          ],
    ),
    empty: '',
  })}${length > mostRows && rest}`
}

const opens = ({ child, record }: DifferenceShown): Words =>
  record === null ? (child ?? '') : html`<a class="govuk-link" href="${to.record(record)}">${child}</a>`

const sentence = (words: string | null): string => `${(words ?? '').slice(0, 1).toUpperCase()}${(words ?? '').slice(1)}`

/** The reason, and what was put on record that made it so. */
function why({ why, because }: DifferenceShown): Words {
  const { name } = whyWords[why]
  if (because === null) return name
  const of =
    because.record === null
      ? because.kind
      : html`<a class="govuk-link" href="${to.record(because.record)}">${because.kind}</a>`
  return html`${name} <span class="tl-under">${of}, recorded ${instantShown(because.at)}</span>`
}
