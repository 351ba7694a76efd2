import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { select } from '#ui/components/select.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import { one, type Values } from '../../front/screen.ts'
import { notGiven } from './judgement-values.ts'

export type Wrong = (field: string) => string | undefined

export const hiddenOf = (values: Values, name: string, fields: readonly string[]): Html[] =>
  fields.map((field) => html`<input type="hidden" name="${name}-${field}" value="${one(values, `${name}-${field}`)}">`)

/** Beside each thing that was found: the words it came from, where they stand, and how sure the reading is. */
export function from(values: Values, name: string): Html {
  const [sentence, page, sure] = ['sentence', 'page', 'confidence'].map((field) => one(values, `${name}-${field}`))
  if (!sentence) return insetText({ text: 'Not found in the report.' })
  const doubt = Number(sure) < 80 ? ' Look at it: the reading is not sure.' : ''
  return insetText({ text: `Page ${page}: “${sentence}”${doubt}` })
}

export const keep = (values: Values, name: string, what: string): Html =>
  checkboxes({
    name: `${name}-keep`,
    idPrefix: `${name}-keep`,
    classes: 'govuk-checkboxes--small',
    items: [{ value: 'yes', text: `Put ${what} on record` }],
    values: [one(values, `${name}-keep`)],
  })

export function judgementRow(values: Values, name: string, wrong: Wrong): Html {
  const area = one(values, `${name}-area`)
  const scale = frameworks.find(({ id }) => id === one(values, 'framework'))?.scale ?? []
  const given = one(values, `${name}-grade`)
  return html`<div id="${name}">${hiddenOf(values, name, ['area', 'body', 'page', 'sentence', 'confidence'])}
    ${select({
      id: `${name}-grade`,
      name: `${name}-grade`,
      label: area,
      value: given,
      items: [
        { value: '', text: 'Not stated' },
        { value: notGiven, text: 'Not given: none is made under this framework' },
        ...[...new Set([...scale, ...(given === '' || given === notGiven ? [] : [given])])].map((grade) => ({
          value: grade,
          text: grade,
        })),
      ],
      errorMessage: wrong(`${name}-grade`),
    })}
    ${from(values, name)}${keep(values, name, given === '' ? `that the grade of ${area} is not stated` : `the grade of ${area}`)}</div>`
}

const hiddenOfAsked = ['number', 'body', 'group', 'area', 'priority', 'page', 'sentence', 'confidence']

export function recommendationRow(values: Values, name: string, wrong: Wrong): Html {
  const said = (field: string) => one(values, `${name}-${field}`)
  const what = `${said('body') === 'lscb' ? 'Safeguarding board: ' : ''}recommendation ${said('number')}`
  const answered = said('answered')
  return html`<div id="${name}">${hiddenOf(values, name, hiddenOfAsked)}
    ${textarea({
      id: `${name}-text`,
      name: `${name}-text`,
      label: `${what[0]!.toUpperCase()}${what.slice(1)}`,
      hint: `${said('group') === '' ? 'Under no heading' : `Under '${said('group')}'`}: ${said('priority') || 'how pressing is not said'}`,
      value: said('text'),
      rows: 3,
      errorMessage: wrong(`${name}-text`),
    })}
    ${
      answered !== '' &&
      textarea({
        id: `${name}-answered`,
        name: `${name}-answered`,
        label: `What it says was done about ${what}`,
        value: answered,
        rows: 5,
      })
    }
    ${from(values, name)}${keep(values, name, what)}</div>`
}
