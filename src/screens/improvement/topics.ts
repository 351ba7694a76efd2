import type { Fallen } from '#language/fallen.ts'
import type { Measure } from '#language/measure.ts'
import { standings, type Evidence } from '#pathways/improvement/standing.ts'
import { themes } from '#pathways/improvement/themes.ts'
import { protecting, topics, type Topic } from '#pathways/improvement/topics.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { slipping } from '#workings/lapses/slipping.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { heldFor } from './held.ts'
import { measuresNamed } from './thread.ts'

/** Each topic from three sides, with the gaps; and which of the measures that it goes by are worse lately (PM-14, PM-17). */
export const topicsScreen = screen('GET', to.topics, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const each = topics(standings(all))
    const measures = measuresNamed(ask, protecting(all), ...each.map((one) => one.measures))
    const fallen = await fallenAmong(ask, seam, measures)
    seam.showed({ action: 'figure', what: 'topics from three sides', shown: each.length })
    return shown(
      'Numbers, audits and voice',
      html`${listTable({
        id: 'slipping',
        caption: 'Worse lately, beyond chance',
        empty: 'No measure that the plan or a strength goes by is worse lately by more than chance.',
        columns: [{ text: 'Measure' }, { text: 'What it did' }],
        rows: measures.flatMap((measure) => {
          const how = fallen.get(measure.id)
          return how ? [[measureLink(measure), html`${tag({ text: 'Worse lately', colour: 'red' })} ${how.words}`]] : []
        }),
      })}
      <p class="govuk-body">The last three whole months are held against the measure’s own limits in the twelve before them.</p>
      ${listTable({
        id: 'topics',
        caption: 'Each topic from three sides',
        empty: 'No recommendation has a theme yet.',
        columns: [
          { text: 'Topic' },
          { text: 'Numbers' },
          { text: 'What audits found' },
          { text: 'What children said' },
        ],
        rows: each.map((one) => [
          themes[one.theme],
          numbers(ask, one, fallen),
          side(one.audits, 'No audit'),
          side(one.voices, 'No voice'),
        ]),
      })}`,
      {
        part: 'promise',
        breadcrumbs: [{ text: 'Improvement', href: to.promise }, { text: 'Numbers, audits and voice' }],
      },
    )
  }),
)

async function fallenAmong({ saving, view }: SignedIn, seam: Seam, measures: readonly Measure[]) {
  const found = new Map<string, Fallen>()
  const from = { authority: saving.authority, today: view.today, knownAt: view.knownAt }
  await seam.asKeeper(async (tx) => {
    for (const measure of measures) {
      const how = await slipping(tx, from, measure)
      if (how) found.set(measure.id, how)
    }
  })
  return found
}

const measureLink = ({ id, name }: Measure): Html => html`<a class="govuk-link" href="${to.measure(id)}">${name}</a>`
const gap = (words: string): Html => tag({ text: words, colour: 'yellow' })

function numbers(ask: SignedIn, { measures }: Topic, fallen: ReadonlyMap<string, Fallen>): Html {
  const known = measuresNamed(ask, measures)
  if (known.length === 0) return gap('No number')
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${known.map((one) => html`<li>${measureLink(one)}${fallen.has(one.id) && html` ${tag({ text: 'Worse lately', colour: 'red' })}`}</li>`)}</ul>`
}

function side(all: readonly Evidence[], none: string): Html {
  if (all.length === 0) return gap(none)
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${all.map(({ record, answers }) => html`<li><a class="govuk-link" href="${to.entry(record)}">${answers.says ?? 'Not recorded'}</a>${answers.dated && html`, ${dayShown(answers.dated)}`}</li>`)}</ul>`
}
