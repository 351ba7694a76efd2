import { activity, finding } from '#pathways/improvement/found.ts'
import type { Told } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { to } from '../front/address.ts'
import { answerWords } from '../record/answer-words.ts'

type Finding = Told<typeof finding>
const colours = { strength: 'green', positive: 'green', mixed: 'yellow', concern: 'orange' } as const

/** Under the headings of the report and in its order. A strength is no recommendation. */
export function findingsShown(all: readonly Finding[]): Html | false {
  if (all.length === 0) return false
  const inOrder = all.toSorted((a, b) => (a.answers.place ?? 999) - (b.answers.place ?? 999))
  const groups = [...Map.groupBy(inOrder, ({ answers }) => answers.group ?? '')]
  return html`<h2 class="govuk-heading-m">Strengths and findings</h2>
    ${groups.map(
      ([group, those]) =>
        html`${group !== '' && html`<h3 class="govuk-heading-s">${group}</h3>`}
      <ul class="govuk-list govuk-list--bullet">${those.map(one)}</ul>`,
    )}`
}

function one({ record, answers }: Finding): Html {
  const { is, wording, protect } = answers
  return html`<li><a class="govuk-link" href="${to.entry(record)}">${wording ?? 'Not recorded'}</a> ${is && tag({ text: answerWords(finding.fields.is, is), colour: colours[is] })}${protect && protect.length > 0 && html` Protected by ${protect.length} ${protect.length === 1 ? 'measure' : 'measures'}.`}</li>`
}

export function activityShown(all: readonly Told<typeof activity>[]): Html | false {
  if (all.length === 0) return false
  return listTable({
    id: 'activity',
    caption: 'What inspectors did',
    empty: '',
    columns: [{ text: 'What' }, { text: 'How many', numeric: true }, { text: 'In which role' }],
    rows: all
      .toSorted((a, b) => (a.answers.place ?? 999) - (b.answers.place ?? 999))
      .map(({ record, answers }) => [
        html`<a class="govuk-link" href="${to.entry(record)}">${answers.what ?? 'Not recorded'}</a>`,
        { text: howMany(answers), format: 'numeric' as const },
        answers.role ?? 'Not stated',
      ]),
  })
}

/** Over 200 is not 200. */
export function howMany({ how_many, qualified }: Told<typeof activity>['answers']): string {
  if (how_many === null) return 'Not stated'
  const before = qualified === 'over' ? 'over ' : qualified === 'about' ? 'about ' : ''
  return `${before}${how_many.toLocaleString('en-GB')}`
}
