import { roleWords, isRole } from '#language/roles.ts'
import { signAnswered } from '#language/spine/index.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { stands } from '#workings/read/stands.ts'
import type { LogRow } from '#workings/read/log.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { signOf, type SignRow } from '#workings/read/signs.ts'
import type { Said } from '#workings/tables/values.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from '../record/answers-in.ts'
import { choicesFor } from '../record/choices.ts'
import { recordForm } from '../record/form.ts'
import { mayRecord } from '../record/kinds.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { typedBeside } from '../record/typed-beside.ts'
import { dayWritten } from '../record/questions/day.ts'
import { foundShown, ruleName } from './signs.ts'

/** Answered by the page's own address. */
const given = ['sign']
const missing = {
  'looked_into-day': 'Give the day on which it was looked into',
  found: 'Choose what was found',
  how: 'Write how you know, and what was done',
}

export const signPage = screen('GET', to.sign(':sign'), ['audit'], (ask) =>
  page(ask, dayWritten('looked_into', ask.saving.today), []),
)

/** What was found is a record: it may be corrected, and says who recorded it. */
export const answerSign = screen('POST', to.sign(':sign'), ['audit'], async (ask) => {
  const { sign } = await ask.read((seam) => signOf(seam, idIn(ask, 'sign')))
  const formId = formIdIn(ask.body, ask.at)
  const { answers, problems } = answersIn(signAnswered, ask.body, ask.saving.today, given)
  // This very form may have answered it when it was first sent.
  if (sign.record !== null && sign.record !== formId) return answeredSince(ask, answers)
  const lacking = Object.entries(missing)
    .filter(([field]) => one(ask.body, field).trim() === '')
    .map(([field, words]) => ({ field, words }))
  const wrong = [...lacking, ...problems.filter(({ field }) => !lacking.some((one) => one.field === field))]
  if (wrong.length > 0) return page(ask, ask.body, wrong)
  try {
    const made = await put(ask, {
      kind: signAnswered,
      subjects: [sign.worker],
      answers: { ...answers, sign: sign.sign },
      newRecord: formId,
      still: async (tx) => !(await stands(tx, ask.saving.authority, signAnswered, 'sign', sign.sign)),
    })
    if ('saved' in made) return redirect(address(to.signs, {}, { done: 'saved' }))
    return made.already === undefined ? await page(ask, ask.body, made.problems) : await answeredSince(ask, answers)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return answeredSince(ask, answers)
    throw error
  }
})

const answeredSince = async (ask: SignedIn, yours: Said): Promise<Answer> => ({
  ...(await page(ask, {}, [], typedBeside(signAnswered, yours))),
  status: 409,
})

function page(ask: SignedIn, values: Values, problems: readonly PageProblem[], above?: Html): Promise<Shown> {
  return ask.read(async (seam) => {
    const { sign, entries } = await signOf(seam, idIn(ask, 'sign'))
    const names = await serviceNames(seam, [sign.worker, sign.by])
    const answered = sign.record !== null
    return shown(
      ruleName(sign),
      html`${above}
      ${summaryList({
        rows: [
          {
            key: 'Who',
            value: {
              text: html`<a class="govuk-link" href="${address(to.log, { worker: sign.worker, from: sign.day, until: sign.day })}">${names.get(sign.worker) ?? 'Name not recorded'}</a>`,
            },
          },
          { key: 'Day', value: { text: dayShown(sign.day) } },
          { key: 'Rule', value: { text: sign.words } },
          { key: 'Noticed', value: { text: instantShown(sign.noticed) } },
          { key: 'What was found', value: { text: foundShown(sign) } },
          answered && { key: 'How it is known', value: { text: sign.how ?? '' } },
          answered && {
            key: 'Looked into',
            value: {
              text: html`${sign.looked_into && dayShown(sign.looked_into)}, by ${(sign.by && names.get(sign.by)) ?? 'nobody named'}`,
            },
          },
        ],
      })}
      ${await behind(seam, entries)}
      ${!answered && mayRecord(ask.reader.role, signAnswered) && (await form(ask, seam, sign, values, problems))}`,
      {
        part: 'log',
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [
          { text: 'Access log', href: to.log },
          { text: 'Signs', href: to.signs },
        ],
      },
    )
  })
}

/** The entries by which it was noticed. Whoever may audit may not for that reason know who every child is. */
async function behind(seam: Seam, entries: readonly LogRow[]): Promise<Html> {
  const children = await childNames(
    seam,
    entries.flatMap((entry) => entry.children),
  )
  const called = (child: string) => children.get(child)?.name ?? 'A child whose record is not yours to open'
  return listTable({
    id: 'entries',
    caption: `The entries behind it (${entries.length})`,
    columns: ['When', 'Role', 'What they did', 'Whose record'].map((text) => ({ text })),
    rows: entries.map((entry) => [
      instantShown(entry.at),
      isRole(entry.role) ? roleWords[entry.role] : entry.role,
      html`${entry.action}: ${entry.what}${entry.reason && html`<br>Reason: ${entry.reason}`}`,
      [...new Set(entry.children.map(called))].join('; '),
    ]),
    empty: 'Its entries are no longer in the log.',
  })
}

const form = async (ask: SignedIn, seam: Seam, { sign }: SignRow, values: Values, problems: readonly PageProblem[]) =>
  html`<h2 class="govuk-heading-m">Say what was found</h2>${recordForm({
    kind: signAnswered,
    values,
    problems,
    without: given,
    choices: await choicesFor(seam, signAnswered, values),
    action: to.sign(sign),
    formId: formIdIn(values, ask.at),
    saves: 'Save what was found',
  })}`
