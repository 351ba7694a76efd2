import { addMonths, firstOfMonth } from '#language/day.ts'
import { mayDo, roles } from '#language/roles.ts'
import { figureCards, type FigureCard } from '#ui/figure-card.ts'
import { html, type Html } from '#ui/html.ts'
import { charts } from '#ui/chart/chart-figure.ts'
import { to } from '../front/address.ts'
import { screen, shown, type Shown, type SignedIn } from '../front/screen.ts'
import { cardOf } from '../measure/catalogue.ts'
import { companion, eyesOf } from '../measure/figures.ts'
import { monthOn } from '../measure/period.ts'
import { ruleShown, trendChart } from '../measure/trend-chart.ts'
import { trendFor } from '../measure/trend.ts'
import { calendarShown } from './calendar.ts'
import { reviewsWaiting } from '../review/reminder.ts'
import { practiceToday } from './practice.ts'
import { reportsWaiting } from './reports.ts'
import { wordsAsked } from './asked.ts'
import { localToday } from './local.ts'
import { openingsToday } from './openings.ts'
import { typingToday } from './typing.ts'
import { signsToday } from './signs.ts'

/** What the day asks of whoever reads it. */
const today = screen('GET', to.today, [], async (ask) => {
  const page = await theirs(ask)
  const calendar = mayDo(ask.reader.role, 'configure') && (await calendarShown(ask))
  const signs = mayDo(ask.reader.role, 'audit') && (await signsToday(ask))
  const local = mayDo(ask.reader.role, 'audit') && (await localToday(ask))
  const opened = mayDo(ask.reader.role, 'restricted') && (await openingsToday(ask))
  return {
    ...page,
    content: html`${await typingToday(ask)}${calendar}${local}${opened}${signs}${await wordsAsked(ask)}${await reportsWaiting(ask)}${page.content}`,
  }
})

async function theirs(ask: SignedIn): Promise<Shown> {
  if (roles[ask.reader.role].scope !== 'none') return practiceToday(ask)
  return mayDo(ask.reader.role, 'figures') ? leadersToday(ask) : administratorsToday(ask)
}

/** The last whole month, for those whose work is the whole and who see no child: figures, sentences and lines. */
function leadersToday(ask: SignedIn): Promise<Shown> {
  const period = monthOn(addMonths(firstOfMonth(ask.view.today), -1))
  const { declarations } = ask.house
  const measures = [...declarations.measures.values()]
  return ask.read(async (seam) => {
    const eyes = await eyesOf(ask, seam)
    const cards: FigureCard[] = []
    for (const measure of measures) cards.push(await cardOf(ask, seam, measure, period, eyes))
    const drawn: Html[] = []
    for (const measure of measures.filter(({ versions }) => ['records', 'in time'].includes(versions[0]!.counts.is))) {
      const other = companion(declarations, measure)
      const trend = await trendFor(seam, declarations, other ? [measure, other] : [measure], period.until)
      drawn.push(trendChart(trend, eyes))
    }
    seam.showed({ action: 'figure', what: 'today', shown: cards.length })
    return shown(
      'Today',
      html`<p class="govuk-body-l">${period.words}, in figures. Counts below ${eyes.threshold} are not shown, so that nobody can be recognised.</p>
      ${await reviewsWaiting(ask, seam)}
      ${figureCards(cards)}${charts(drawn)}${ruleShown()}
      <p class="govuk-body"><a class="govuk-link" href="${to.measures}">Every measure, and what it means</a></p>`,
      { part: 'today' },
    )
  })
}

function administratorsToday({ reader }: SignedIn): Shown {
  const links = [
    mayDo(reader.role, 'configure') && {
      href: to.settings,
      text: 'Settings',
      says: 'Limits, prompts and words, each with its dates and who changed it.',
    },
    mayDo(reader.role, 'import') && {
      href: to.import,
      text: 'Import',
      says: 'Load the looked-after files from your case system.',
    },
    mayDo(reader.role, 'audit') && { href: to.log, text: 'Access log', says: 'Who looked at what, and when.' },
    { href: '/health', text: 'Health', says: 'Whether the store answers and the caches are ready.' },
    { href: to.glossary, text: 'Glossary', says: 'Every record, timescale, prompt and measure in words.' },
  ]
  return shown(
    'Today',
    html`<p class="govuk-body-l">Your role looks after Throughline itself and opens no child’s record.</p>
    <ul class="govuk-list tl-links">${links.map((link) => link && html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${link.href}">${link.text}</a><br>${link.says}</li>`)}</ul>`,
    { part: 'today' },
  )
}

export const todayScreens = [today]
