import type { RecordKind } from '#language/record.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Names } from '#workings/read/names.ts'
import { stands } from '#workings/read/stands.ts'
import { Refusal } from '#workings/refusal.ts'
import { address } from '../front/address.ts'
import { one, redirect, type Answer, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from './answers-in.ts'
import { choicesFor } from './choices.ts'
import { recordForm } from './form.ts'
import { formIdIn } from './new-record.ts'
import { put } from './put.ts'
import { dayWritten } from './questions/day.ts'
import { typedBeside } from './typed-beside.ts'

/** What a worker did that somebody is to look into: what was found is a record of the worker’s, which is about it. */
export type ToLookInto = {
  kind: RecordKind
  /** The field that says which it is about, and whose answer is the page’s own address. */
  about: string
  id: string
  worker: string
  /** What was found, once it was. */
  record: string | null
}

type Page = (values: Values, problems: readonly PageProblem[], above?: Html) => Promise<Shown>

const missing = {
  'looked_into-day': 'Give the day on which it was looked into',
  found: 'Choose what was found',
  how: 'Write how you know, and what was done',
}

export const lookedIntoToday = (ask: SignedIn): Values => dayWritten('looked_into', ask.saving.today)

/** Saves what was found, once; whoever comes second sees it, with what they typed themselves. */
export async function sayWhatWasFound(ask: SignedIn, of: ToLookInto, page: Page, next: string): Promise<Answer> {
  const formId = formIdIn(ask.body, ask.at)
  const { answers, problems } = answersIn(of.kind, ask.body, ask.saving.today, [of.about])
  const answeredSince = async (): Promise<Answer> => ({
    ...(await page({}, [], typedBeside(of.kind, answers))),
    status: 409,
  })
  // This very form may have answered it when it was first sent.
  if (of.record !== null && of.record !== formId) return answeredSince()
  const lacking = Object.entries(missing)
    .filter(([field]) => one(ask.body, field).trim() === '')
    .map(([field, words]) => ({ field, words }))
  const wrong = [...lacking, ...problems.filter(({ field }) => !lacking.some((one) => one.field === field))]
  if (wrong.length > 0) return page(ask.body, wrong)
  try {
    const made = await put(ask, {
      kind: of.kind,
      subjects: [of.worker],
      answers: { ...answers, [of.about]: of.id },
      newRecord: formId,
      still: async (tx) => !(await stands(tx, ask.saving.authority, of.kind, of.about, of.id)),
    })
    if ('saved' in made) return redirect(address(next, {}, { done: 'saved' }))
    return made.already === undefined ? await page(ask.body, made.problems) : await answeredSince()
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return answeredSince()
    throw error
  }
}

export const foundForm = async (
  ask: SignedIn,
  seam: Seam,
  { kind, about }: Pick<ToLookInto, 'kind' | 'about'>,
  action: string,
  values: Values,
  problems: readonly PageProblem[],
): Promise<Html> =>
  html`<h2 class="govuk-heading-m">Say what was found</h2>${recordForm({
    kind,
    values,
    problems,
    without: [about],
    choices: await choicesFor(seam, kind, values),
    action,
    formId: formIdIn(values, ask.at),
    saves: 'Save what was found',
  })}`

/** How it is known and who looked into it, once somebody did. */
export const foundRows = (
  {
    record,
    how,
    looked_into,
    by,
  }: { record: string | null; how: string | null; looked_into: string | null; by: string | null },
  names: Names,
) => [
  record !== null && { key: 'How it is known', value: { text: how ?? '' } },
  record !== null && {
    key: 'Looked into',
    value: { text: html`${looked_into && dayShown(looked_into)}, by ${(by && names.get(by)) ?? 'nobody named'}` },
  },
]
