import { allocation, identifier, personDetails } from '#language/spine/index.ts'
import { roles } from '#language/roles.ts'
import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { asKeeperOfFew } from '#workings/database.ts'
import { firstSaid } from '#workings/read/first-said.ts'
import { find, type FoundChild } from '#workings/read/find.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Draft } from '#workings/save/draft.ts'
import type { Said } from '#workings/tables/values.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { mustBeNew, newSubject } from '#workings/save/subject.ts'
import { bornWords, nameOf } from '../find/find.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { questionsOf } from '../record/asking.ts'
import { answersIn } from '../record/answers-in.ts'
import { choicesFor } from '../record/choices.ts'
import { formIdIn } from '../record/new-record.ts'
import { otherThanSent, saidThen } from '../record/put.ts'
import { askedAbout } from '../record/asked-about.ts'

/** Searched for first, so that a child is not here twice by haste. */
const show = screen('GET', to.newChild, ['list', 'record'], async (ask) => {
  mayAdd(ask)
  const typed = one(ask.query, 'q').trim().slice(0, 200)
  const near = typed === '' ? null : await ask.read((seam) => find(seam, typed, 10))
  if (near === null || (near.length > 0 && one(ask.query, 'not') !== 'here'))
    return shown('Add a child', search(ask, typed, near), place)
  return form(ask, {}, [])
})

const send = screen('POST', to.newChild, ['list', 'record'], async (ask) => {
  mayAdd(ask)
  const { answers, problems } = answersIn(personDetails, ask.body, ask.saving.today)
  const number = answersIn(identifier, ask.body, ask.saving.today)
  const nameless = answers['given_name'] === null && answers['family_name'] === null && answers['expected'] === null
  const all = [
    ...problems,
    ...number.problems,
    ...(nameless
      ? [{ field: 'given_name', words: 'Give a name, or for an unborn child the expected date of birth' }]
      : []),
  ]
  if (all.length > 0) return form(ask, ask.body, all)
  const child = formIdIn(ask.body, ask.at)
  const again = await asKeeperOfFew(ask.house.db, async (tx) => {
    await mustBeNew(tx, ask.saving, child, derived(child, 1))
    await newSubject(tx, ask.saving, 'child', child)
    // Sent a second time the form finds its child here, and adds nothing.
    const made = (draft: Omit<Draft, 'subjects'>) =>
      putOnRecordIn(tx, ask.house.declarations, ask.saving, { ...draft, subjects: [child] })
    const first = await made({ kind: personDetails, answers, newRecord: derived(child, 1) })
    if (first.again) return true
    if (number.answers['value'] !== null)
      await made({ kind: identifier, answers: number.answers, newRecord: derived(child, 2) })
    if (roles[ask.reader.role].scope !== 'authority')
      await made({
        kind: allocation,
        answers: {
          worker: roles[ask.reader.role].scope === 'own' ? ask.reader.worker : null,
          team: ask.reader.team,
          role: 'social_worker',
          from: ask.saving.today,
        },
        newRecord: derived(child, 3),
      })
    return false
  })
  if (again && !(await saidAllThen(ask, child, answers, number.answers)))
    return form(ask, ask.body, [{ words: otherThanSent }])
  await ask.read(async (seam) => seam.showed({ action: 'save', what: 'a new child', children: [child] }))
  return redirect(address(to.child(child), {}, { done: 'saved' }))
})

/** Whether a form that is sent again says of the child and of their number what it said when it added them. */
async function saidAllThen(ask: SignedIn, child: string, said: Said, number: Said): Promise<boolean> {
  const details = { kind: personDetails, subjects: [child], answers: said }
  const own = { kind: identifier, subjects: [child], answers: number }
  const numbered = await firstSaid(ask.house.db, ask.saving.authority, identifier, derived(child, 2))
  return (
    (await saidThen(ask, details, derived(child, 1))) &&
    (numbered === null ? number['value'] === null : await saidThen(ask, own, derived(child, 2)))
  )
}

/** The ids of a new child's first records follow from the child's own. */
const derived = (child: string, n: number): string =>
  `${child.slice(0, -1)}${((Number.parseInt(child.slice(-1), 16) + n) % 16).toString(16)}`

function mayAdd({ reader }: SignedIn): void {
  if (roles[reader.role].scope === 'service')
    throw new Refusal(
      'not yours',
      'Your role works with children whom others add. Ask the front door to add this child',
    )
}

const place = { part: 'children', breadcrumbs: [{ text: 'Find a child', href: to.find }] } as const

function search(ask: SignedIn, typed: string, near: FoundChild[] | null): Html {
  return html`<p class="govuk-body">Look first: the child may be here under another spelling.</p>
    <form method="get" action="${to.newChild}" role="search">
      ${input({ name: 'q', label: 'Name, date of birth or number', value: typed, classes: 'govuk-!-width-two-thirds', autocomplete: 'off' })}${button({ text: 'Look' })}
    </form>
    ${
      near &&
      html`<h2 class="govuk-heading-m">Already here, and near what you typed</h2>
      <ul class="govuk-list">${near.map((child) => html`<li><a class="govuk-link" href="${to.child(child.child)}">${nameOf(child)}</a>, ${bornWords(child)}${child.numbers.length > 0 && html`, ${child.numbers.join(', ')}`}</li>`)}</ul>
      ${button({ text: 'None of these: add the child', href: address(to.newChild, ask.query, { not: 'here' }), classes: 'govuk-button--secondary' })}`
    }`
}

async function form(ask: SignedIn, values: Values, problems: readonly PageProblem[]): Promise<Answer> {
  const [choices, numbers] = await ask.read(async (seam) => [
    await choicesFor(seam, personDetails, values),
    await choicesFor(seam, identifier, values),
  ])
  const theirs = {
    own: 'The child will be allocated to you.',
    team: 'The child will be allocated to your team.',
    service: '',
    archive: '',
    authority: '',
    none: '',
  }[roles[ask.reader.role].scope]
  return shown(
    'Add a child',
    html`<p class="govuk-body">Give what is known. What is missing can be added later.</p>
    <form method="post" action="${to.newChild}" novalidate class="tl-form">
      <input type="hidden" name="form-id" value="${formIdIn(values, ask.at)}">
      ${questionsOf({ kind: personDetails, values, problems, choices, without: ['died'] })}
      <h2 class="govuk-heading-m">A number, where one is known</h2>
      ${questionsOf({ kind: identifier, values, problems, choices: numbers, without: ['given', 'ended'] })}
      ${theirs && insetText({ text: theirs })}
      ${button({ text: 'Add the child', preventDoubleClick: true })}
    </form>`,
    {
      ...place,
      errors: askedAbout({ fields: { ...identifier.fields, ...personDetails.fields } }, problems),
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
  )
}

export const newChildScreens = [show, send]
