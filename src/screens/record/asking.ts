import type { Field } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Values } from '../front/screen.ts'
import { questionFor } from './questions/index.ts'
import { mostRadios } from './questions/choice.ts'
import type { Choices } from './questions/question.ts'

export type Form = {
  kind: RecordKind
  values: Values
  problems: readonly PageProblem[]
  choices: Choices
  /** Questions that this form does not put. */
  without?: readonly string[]
}

/** Every question of a kind of record, in the order of its declaration; those asked of one answer only stand under it. */
export function questionsOf(form: Form): Html {
  const under = nested(form)
  const led = ledBySeveral(form)
  const put = (name: string): Html | false => {
    const field = form.kind.fields[name]
    if (!field || form.without?.includes(name)) return false
    const { values, problems, choices } = form
    return questionFor(field).show({
      name,
      field,
      values,
      problems,
      choices,
      under: (option) => under.get(`${name} ${option}`)?.(put),
      leads: (option) => led.leading(name, option),
    })
  }
  const below = new Set([...under.values()].flatMap(({ names }) => names))
  return html`${Object.keys(form.kind.fields).map((name) => !below.has(name) && led.wrapped(name, put(name)))}`
}

/** As many questions of a form as the stylesheet knows to show by the answers that lead to them; any other always shows. */
const mostLed = 6

/** Questions that several answers lead to: each follows in its place, and shows while one of those is chosen. */
function ledBySeveral({ kind }: Form) {
  const led = Object.entries(kind.fields)
    .filter(([, { more }]) => more.onlyWhen !== undefined && more.onlyWhen.is.length > 1)
    .filter(([, { more }]) => amongRadios(kind.fields[more.onlyWhen!.field]))
    .slice(0, mostLed)
    .map(([name, { more }], at) => ({
      name,
      of: more.onlyWhen!.field,
      is: more.onlyWhen!.is,
      mark: `data-leads-${at + 1}`,
    }))
  return {
    leading: (name: string, option: string): Readonly<Record<string, true>> | undefined => {
      const marks = led
        .filter((one) => one.of === name && one.is.includes(option))
        .map(({ mark }) => [mark, true] as const)
      return marks.length > 0 ? Object.fromEntries(marks) : undefined
    },
    wrapped: (name: string, question: Html | false): Html | false => {
      const at = led.findIndex((one) => one.name === name)
      return at === -1 || question === false ? question : html`<div class="tl-led tl-led--${at + 1}">${question}</div>`
    },
  }
}

const amongRadios = (leading: Field<unknown> | undefined): boolean =>
  leading?.shape.is === 'choice' && Object.keys(leading.shape.options).length <= mostRadios

type Below = ((put: (name: string) => Html | false) => Html) & { names: string[] }

/** A question can stand under one answer, not under several: one that several lead to follows in its place (ledBySeveral). */
function nested({ kind }: Form): Map<string, Below> {
  const under = new Map<string, string[]>()
  for (const [name, field] of Object.entries(kind.fields)) {
    const only = field.more.onlyWhen
    if (only?.is.length !== 1 || !amongRadios(kind.fields[only.field])) continue
    const place = `${only.field} ${only.is[0]}`
    under.set(place, [...(under.get(place) ?? []), name])
  }
  return new Map(
    [...under].map(([place, names]) => [
      place,
      Object.assign((put: (name: string) => Html | false) => html`${names.map(put)}`, { names }),
    ]),
  )
}
