import * as Plot from '@observablehq/plot'
import { details } from '../components/details.ts'
import { type Html, html } from '../html.ts'
import { listTable } from '../list-table.ts'
import { scrollRegion } from '../scroll-region.ts'
import { drawing } from './drawing.ts'
import { clipped } from './fitting.ts'

/** One grade at one time, on the scale of one framework. A grade that is not on it is told in the table and not drawn. */
export type GradeAt = { when: string; framework: string; grade: string }
/** A framework's own scale, the best first. */
export type Scale = { framework: string; grades: readonly string[] }

export type WayOfGrades = { id: string; title: string; scales: readonly Scale[]; at: readonly GradeAt[] }

const row = 30

/**
 * The way of an authority's grades, oldest first. Each framework has a band of its own with its own scale, and no line leads from one
 * to another, since no two frameworks have one scale.
 */
export function wayOfGrades({ id, title, scales, at }: WayOfGrades): Html {
  const sentence = at.map(({ when, framework, grade }) => `${when}: ${grade} (${framework})`).join('. ')
  const numbers = listTable({
    id: `${id}-grades`,
    caption: title,
    captionHidden: true,
    empty: 'No grade is on record.',
    columns: [{ text: 'When' }, { text: 'Under which framework' }, { text: 'Grade' }],
    rows: at.map(({ when, framework, grade }) => [when, framework, grade]),
  })
  return html`<figure class="tl-chart">
  <figcaption class="tl-chart__caption" id="${id}-caption">${title}</figcaption>
  <p class="tl-chart__sentence">${sentence}.</p>
  ${scrollRegion(`${id}-caption`, drawn({ id, title, scales, at }))}
  ${details({ summaryText: html`Grades<span class="govuk-visually-hidden"> for ${title}</span>`, text: numbers, classes: 'tl-chart__numbers' })}
</figure>`
}

/** Each framework's name, whole in the sentence above, on a line of its own, and its grades under it: of two frameworks that both have "good", each has its own. */
function drawn({ id, title, scales, at }: WayOfGrades): Html {
  const place = (framework: string, grade: string) => `${framework}: ${grade}`
  const heading = (framework: string) => place(framework, '')
  const grades = new Map(
    scales.flatMap(({ framework, grades }) => grades.map((grade) => [place(framework, grade), grade])),
  )
  const domain = scales.flatMap(({ framework, grades }) => [
    heading(framework),
    ...grades.map((grade) => place(framework, grade)),
  ])
  const points = at
    .map(({ when, framework, grade }) => ({ when, framework, y: place(framework, grade) }))
    .filter(({ y }) => domain.includes(y))
  const longest = Math.max(0, ...[...grades.values()].map((each) => each.length))
  const marginLeft = 16 + 7.5 * longest
  return drawing(
    {
      id,
      title,
      description: 'Each grade on the scale of its own framework, the oldest first',
      width: 720,
      height: domain.length * row + 60,
    },
    {
      marginTop: 12,
      marginBottom: 36,
      marginLeft,
      marginRight: 40,
      x: { type: 'point', domain: [...new Set(at.map(({ when }) => when))], label: null, tickSize: 4 },
      y: {
        type: 'point',
        domain,
        label: null,
        tickSize: 0,
        tickFormat: (key: string) => grades.get(key) ?? '',
      },
      marks: [
        Plot.gridY([...grades.keys()]),
        ...scales.map(({ framework }) =>
          Plot.text([framework], {
            y: heading,
            frameAnchor: 'left',
            dx: 4 - marginLeft,
            text: (name: string) => clipped(name, 88),
            textAnchor: 'start',
            className: 'tl-chart__name',
          }),
        ),
        ...scales.map(({ framework }, index) => {
          const own = points.filter((one) => one.framework === framework)
          const className = `tl-series tl-series-${(index % 6) + 1}`
          return [
            Plot.line(own, { x: 'when', y: 'y', strokeWidth: 2.5, className }),
            Plot.dot(own, { x: 'when', y: 'y', r: 6, fill: 'currentColor', className }),
          ]
        }),
      ],
    },
  )
}
