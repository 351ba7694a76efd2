import type { RecordKind } from '#language/record.ts'
import type { Field } from '#language/field.ts'
import { html, type Html } from '#ui/html.ts'
import { masked } from '#ui/masked.ts'
import type { Seam } from '#workings/access/reading.ts'
import { filesOf } from '#workings/read/documents.ts'
import type { Entry } from '#workings/read/answers.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import type { Said } from '#workings/tables/values.ts'
import { recordsNamed } from '#workings/read/record.ts'
import { ownPage } from '../authority/pages.ts'
import { to } from '../front/address.ts'
import type { House } from '../front/screen.ts'
import { fileLink } from './file-shown.ts'
import type { NamesOf } from './answer-words.ts'
import { linkWords, offeredBy } from './linked.ts'

const service = new Set(['worker', 'team', 'agency'])

/** A record with whom it mentions, and whoever recorded it. */
type Mentioning = Pick<Entry, 'kind' | 'answers' | 'by_worker' | 'first_by'>

/** The names of everybody whom some records mention and of the files they hold, as this reader may know them. A child they may not open is masked. */
export async function namesIn(
  seam: Seam,
  house: House,
  entries: readonly Mentioning[],
  more: readonly (string | null)[] = [],
): Promise<NamesOf> {
  const mentioned = entries.flatMap(({ kind, answers }) => {
    const fields = Object.entries(house.declarations.records.get(kind)?.fields ?? {})
    return fields
      .map(([name, { shape }]) => ({ is: shape.is, id: answers[name] }))
      .filter((one): one is { is: typeof one.is; id: string } => typeof one.id === 'string')
  })
  const people = mentioned.filter(({ is }) => is === 'person').map(({ id }) => id)
  const names = await serviceNames(seam, [
    ...mentioned.filter(({ is }) => service.has(is)).map(({ id }) => id),
    ...entries.flatMap(({ by_worker, first_by }) => [by_worker, first_by]),
    ...more,
  ])
  const children = await childNames(seam, people)
  const files = await filesOf(
    seam,
    mentioned.filter(({ is }) => is === 'document').map(({ id }) => id),
  )
  const links = await linksIn(seam, house, entries)
  return (id) => {
    const link = links.get(id)
    if (link) return link
    const child = children.get(id)
    const file = files.get(id)
    if (file) return fileLink(file)
    if (child) return html`<a class="govuk-link" href="${to.child(id)}">${child.name}</a>`
    return people.includes(id)
      ? masked({ ask: 'your divisional manager', emergency: seam.may('break glass') ? to.emergency : undefined })
      : names.get(id)
  }
}

/** The authority's own records and the measures that some records name, each as a way to it. */
async function linksIn(
  seam: Seam,
  { declarations }: House,
  entries: readonly Mentioning[],
): Promise<Map<string, Html>> {
  const named = (wanted: (field: Field<unknown>) => boolean) =>
    entries.flatMap(({ kind, answers }) =>
      Object.entries(declarations.records.get(kind)?.fields ?? {})
        .filter(([, field]) => wanted(field))
        .flatMap(([name]) => (Array.isArray(answers[name]) ? (answers[name] as string[]) : [])),
    )
  const ids = named((field) => offeredBy(field).length > 0)
  const there = ids.length > 0 ? await recordsNamed(seam, declarations, ids) : []
  const link = (href: string, words: string) => html`<a class="govuk-link" href="${href}">${words}</a>`
  return new Map([
    ...there.map((one): [string, Html] => [
      one.record,
      link(ownPage(one) ?? to.record(one.record), linkWords(declarations, one)),
    ]),
    ...named(({ shape }) => shape.is === 'measures').flatMap((id): [string, Html][] => {
      const measure = declarations.measures.get(id)
      return measure ? [[id, link(to.measure(id), measure.name)]] : []
    }),
  ])
}

/** Whether a record speaks of a child whom the reader may not open: then its own words could give the name away, and are masked with it. */
export const namesSomebodyHidden = (kind: RecordKind, answers: Said, mayOpen: (child: string) => boolean): boolean =>
  Object.entries(kind.fields)
    .filter(([, { shape }]) => shape.is === 'person')
    .map(([name]) => answers[name])
    .some((child) => typeof child === 'string' && !mayOpen(child))

/** Whoever recorded it; what the program noticed or loaded was recorded by nobody. */
export const recordedBy = (nameOf: NamesOf, entry: Pick<Entry, 'by_worker' | 'source'>) =>
  entry.by_worker === null
    ? ({
        noticed: 'Throughline, by its rules',
        imported: 'an import',
        history: 'an import of history',
        entered: 'somebody not recorded',
      }[entry.source] ?? 'somebody not recorded')
    : (nameOf(entry.by_worker) ?? 'somebody not recorded')
