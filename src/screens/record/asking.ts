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
    })
  }
  const below = new Set([...under.values()].flatMap(({ names }) => names))
  return html`${Object.keys(form.kind.fields).map((name) => !below.has(name) && put(name))}`
}

type Below = ((put: (name: string) => Html | false) => Html) & { names: string[] }

/** A question can stand under one answer, not under several: one that several lead to follows in its place, and says when it is asked. */
function nested({ kind }: Form): Map<string, Below> {
  const under = new Map<string, string[]>()
  for (const [name, field] of Object.entries(kind.fields)) {
    const only = field.more.onlyWhen
    const leading = only && kind.fields[only.field]?.shape
    if (only?.is.length !== 1 || leading?.is !== 'choice' || Object.keys(leading.options).length > mostRadios) continue
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
