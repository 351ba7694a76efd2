import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { radios } from '#ui/components/radios.ts'
import { select } from '#ui/components/select.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { typedNumbers } from '#language/committee/typed-numbers.ts'
import { to } from '../front/address.ts'
import { one, shown, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'
import { newId } from '#services/ids.ts'
import { besideTheirs, type Theirs } from './beside-theirs.ts'
import { insertFigure } from './figure-form.ts'
import { part as nav, reportsCrumb } from './list.ts'
import type { Opened } from './opened.ts'
import type { WrittenPart } from './parts.ts'

export type Form = {
  opened: Opened
  part: WrittenPart
  values: Values
  problems: readonly PageProblem[]
  /** What somebody else saved while this was typed. */
  theirs?: Theirs
}

/** The form of one part: its words, or in which words there is nothing; and a figure to put in. */
export function partForm(ask: SignedIn, { opened, part, values, problems, theirs }: Form): Shown {
  const { written } = opened
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field || problem.field?.startsWith(`${field}-`))
    return found && { text: found.words }
  }
  const words = one(values, 'words')
  return shown(
    part.heading,
    html`${theirs && besideTheirs('wrote this part', theirs, words)}
    <form method="post" action="${to.boardPart(written.record, part.id)}" novalidate>
      <input type="hidden" name="seen" value="${one(values, 'seen')}">
      <input type="hidden" name="figure-form" value="${formIdIn({ 'form-id': one(values, 'figure-form') }, newId(Date.parse(ask.at)))}">
      ${theWords(part, words, wrong('words'))}
      ${
        part.nothing.length > 0 &&
        select({
          name: 'nothing',
          label: { text: 'If there is nothing to report, say so', classes: 'govuk-label--s' },
          hint: 'It is kept with who said it. A part is never blank by accident',
          value: one(values, 'nothing'),
          errorMessage: wrong('nothing'),
          items: [
            { value: '', text: 'There is something to report' },
            ...part.nothing.map((text) => ({ value: text, text })),
          ],
        })
      }
      ${!part.line && unverifiedShown(words)}
      ${!part.line && insertFigure(ask, opened, values, wrong)}
      ${button({ text: 'Save', name: 'do', value: 'save', preventDoubleClick: true })}
    </form>`,
    {
      part: nav,
      caption: written.title,
      errors: problems,
      ...(theirs ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [
        reportsCrumb,
        { text: written.title, href: to.boardReport(written.record) },
        { text: part.heading },
      ],
    },
  )
}

function theWords(part: WrittenPart, value: string, errorMessage: { text: string } | undefined): Html {
  if (part.options)
    return radios({
      name: 'words',
      value,
      errorMessage,
      fieldset: { legend: { text: part.heading, classes: 'govuk-fieldset__legend--s' } },
      items: part.options.map((text) => ({ value: text, text })),
    })
  if (part.line)
    return input({ name: 'words', label: { text: part.heading, classes: 'govuk-label--s' }, value, errorMessage })
  return textarea({
    name: 'words',
    label: { text: 'What does it say?', classes: 'govuk-label--s' },
    hint: `${part.asks === undefined ? '' : `${part.asks}. `}An empty line between paragraphs; a line that begins with - is a bullet, with ## a heading. Name no child`,
    rows: 16,
    value,
    errorMessage,
  })
}

/** A number that somebody typed may be right; nothing here knows so. */
function unverifiedShown(words: string): Html | false {
  const numbers = typedNumbers(words)
  return (
    numbers.length > 0 &&
    insetText({
      text: html`<strong>Unverified:</strong> these numbers were typed, and nothing here is behind them: ${[...new Set(numbers.map((number) => number.words))].join(', ')}. Put a figure in instead where there is one.`,
    })
  )
}
