import type { RoleId } from '#language/roles.ts'
import { decisionMade } from '#language/spine/index.ts'
import { issueFor, noSuchReport } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { Refusal } from '#workings/refusal.ts'
import { theAuthority } from '../front/authority.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from '../record/answers-in.ts'
import { choicesFor } from '../record/choices.ts'
import { recordForm } from '../record/form.ts'
import { mayRecord } from '../record/kinds.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { dayWritten } from '../record/questions/day.ts'
import { within } from './within.ts'

const path = to.decision(':id', ':day', ':n')

/** Answered by the page's own address. */
const given = ['publication', 'for_day', 'asks']
const missing = {
  decided: 'Write what was decided',
  reasons: 'Write why',
  'decided_on-day': 'Give the day on which it was decided',
}

const show = screen('GET', path, ['figures'], async (ask) =>
  form(ask, await deciding(ask), dayWritten('decided_on', ask.saving.today), []),
)

/** It stands beside the issue, which does not change for it. */
const send = screen('POST', path, ['figures'], async (ask) => {
  const found = await deciding(ask)
  const { issue, asks } = found
  const { answers, problems } = answersIn(decisionMade, ask.body, ask.saving.today, given)
  const lacking = Object.entries(missing)
    .filter(([field]) => one(ask.body, field).trim() === '')
    .map(([field, words]) => ({ field, words }))
  const wrong = [...lacking, ...problems.filter(({ field }) => !lacking.some((one) => one.field === field))]
  if (wrong.length > 0) return form(ask, found, ask.body, wrong)
  const draft = {
    kind: decisionMade,
    subjects: [await theAuthority(ask)],
    answers: { ...answers, publication: issue.publication, for_day: issue.for, asks },
    newRecord: formIdIn(ask.body, ask.at),
  }
  const made = await put(ask, draft)
  if ('problems' in made) return form(ask, found, ask.body, made.problems)
  return redirect(address(to.edition(issue.publication, issue.for), {}, { done: 'decided' }))
})

/** What an issue asks its readers to decide. */
export const questionsOf = ({ template }: Pick<Issue, 'template'>): string[] =>
  template.blocks.flatMap((block) => (block.is === 'decision' ? [block.asks] : []))

export const mayDecide = (role: RoleId): boolean => mayRecord(role, decisionMade)

type Deciding = { issue: Issue; asks: string }

/** For those of its readers who record decisions. */
async function deciding(ask: SignedIn): Promise<Deciding> {
  const { issue } = await ask.read((seam) => issueFor(seam, ask.house.publications, ask.params))
  const asks = questionsOf(issue)[Number(ask.params['n']) - 1]
  if (asks === undefined || !mayDecide(ask.reader.role)) throw new Refusal('not there', noSuchReport)
  return { issue, asks }
}

function form(
  ask: SignedIn,
  { issue, asks }: Deciding,
  values: Values,
  problems: readonly PageProblem[],
): Promise<Answer> {
  const { publication, for: day, template, from, until } = issue
  return ask.read(async (seam) => {
    const fields = recordForm({
      kind: decisionMade,
      values,
      problems,
      without: given,
      choices: await choicesFor(seam, decisionMade, values),
      action: to.decision(publication, day, ask.params['n'] ?? ''),
      formId: formIdIn(values, ask.at),
      saves: 'Save',
    })
    return shown('What was decided', html`<p class="govuk-body-l">${asks}</p>${fields}`, {
      part: 'publications',
      caption: `${template.name}, ${periodWords(from, until)}`,
      errors: problems,
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: within(issue, 'What was decided'),
    })
  })
}

export const decisionScreens = [show, send]
