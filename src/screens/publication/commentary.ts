import { commentaryGiven } from '#language/spine/index.ts'
import { periodWords } from '#press/edition/words.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { table } from '#ui/components/table.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import type { Tx } from '#workings/database.ts'
import { commentaryFor } from '#workings/issuing/commentary.ts'
import { Refusal } from '#workings/refusal.ts'
import { theAuthority } from '../front/authority.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Shown, type SignedIn } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { asked, type Asked, type Question } from './asked.ts'

const path = to.commentary(':id', ':day')

const show = screen('GET', path, ['figures'], async (ask) => form(ask, await asked(ask), []))

/** Each answer is a record of its own: what is said anew corrects it, and what is taken back withdraws it. */
const send = screen('POST', path, ['figures'], async (ask) => {
  const found = await asked(ask)
  const typed = found.questions.map((_, n) => one(ask.body, `words-${n}`).trim())
  const unsaid = (n: number) =>
    typed[n] === '' && found.questions[n]!.given === null && one(ask.body, `seen-${n}`) === ''
  if (typed.every((_, n) => unsaid(n))) return form(ask, found, [{ field: 'words-0', words: 'Write what you say' }])
  const problems: PageProblem[] = []
  const since: number[] = []
  for (const [n, question] of found.questions.entries()) {
    const made = await say(ask, found, question, typed[n]!, n)
    if (made === 'changed since') since.push(n)
    else problems.push(...made.map(({ words }) => ({ field: `words-${n}`, words })))
  }
  if (since.length > 0) return form(ask, await asked(ask), problems, since)
  if (problems.length > 0) return form(ask, found, problems)
  return redirect(address(to.publications, {}, { done: 'said' }))
})

async function say(
  ask: SignedIn,
  found: Asked,
  { asks, given }: Question,
  words: string,
  n: number,
): Promise<readonly PageProblem[] | 'changed since'> {
  if (words === (given?.words ?? '')) return []
  const seen = Number(one(ask.body, `seen-${n}`))
  if (given && given.version !== seen) return 'changed since'
  const { publication, outing } = found
  const of = { publication: publication.id, for: outing.for }
  const draft = {
    kind: commentaryGiven,
    subjects: [await theAuthority(ask)],
    answers: { publication: of.publication, for_day: of.for, asks, words: words === '' ? given!.words : words },
  }
  const view = { authority: ask.saving.authority, today: ask.saving.today, knownAt: null }
  const still = async (tx: Tx) => (await commentaryFor(tx, view, of)).every((one) => one.asks !== asks)
  const earlier = given && { record: given.record, seen }
  const newRecord = formIdIn({ 'form-id': one(ask.body, `form-${n}`) }, ask.at)
  try {
    const made = earlier
      ? words === ''
        ? await put(ask, { ...draft, ...earlier, become: 'withdrawn', reason: 'Taken back before the report went out' })
        : await put(ask, { ...draft, ...earlier, reason: 'Said anew before the report went out' })
      : await put(ask, { ...draft, newRecord, still })
    return 'saved' in made ? [] : made.problems
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'changed since')) throw error
    // Pressed twice at once, the other press may have said just this.
    const now = (await asked(ask)).questions[n]!.given
    return words === (now?.words ?? '') ? [] : 'changed since'
  }
}

/** @param since the questions that somebody else has answered since the form was opened */
function form(
  ask: SignedIn,
  { publication, outing, questions }: Asked,
  problems: readonly PageProblem[],
  since: readonly number[] = [],
): Shown {
  const { id, name } = publication
  return shown(
    'Commentary',
    html`<p class="govuk-body">Your post is asked for words that go out with the figures. They are kept with the report as they stand when it is issued, on ${dayShown(outing.for)}; until then you may change them. What is not given is told as not given.</p>
    ${insetText({ text: 'Name no child. What you write is read by everybody whom the report is sent to.' })}
    ${figuresSoFar(ask, publication, outing)}
    <form method="post" action="${to.commentary(id, outing.for)}" novalidate>
      ${questions.map(({ asks, given }, n) => {
        const wrong = problems.find(({ field }) => field === `words-${n}`)
        return html`<input type="hidden" name="seen-${n}" value="${given?.version}"><input type="hidden" name="form-${n}" value="${formIdIn(since.includes(n) ? {} : { 'form-id': one(ask.body, `form-${n}`) }, ask.at)}">
        ${since.includes(n) && saidSince(asks, given?.words, given?.by, one(ask.body, `words-${n}`))}
        ${textarea({
          name: `words-${n}`,
          label: { text: asks, classes: 'govuk-label--s' },
          rows: 6,
          value: `words-${n}` in ask.body ? one(ask.body, `words-${n}`) : given?.words,
          errorMessage: wrong && { text: wrong.words },
        })}`
      })}
      ${button({ text: 'Save', preventDoubleClick: true })}
    </form>`,
    {
      part: 'publications',
      caption: `${name}, ${periodWords(outing.from, outing.until)}`,
      errors: problems,
      ...(since.length > 0 ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [
        { text: 'Reports', href: to.publications },
        { text: name, href: to.publication(id) },
        { text: 'Commentary' },
      ],
    },
  )
}

/** Somebody else answered it first, or said it anew. Theirs stands beside what was typed, and they decide. */
const saidSince = (asks: string, theirs = 'Taken back', by = 'Not recorded', yours: string): Html =>
  html`<div class="govuk-inset-text"><p>Somebody else answered this after you opened it. Nothing you typed is lost: it is in the box below. Look at theirs, change yours where they are right, and save.</p></div>
  ${table({
    caption: asks,
    captionClasses: 'govuk-table__caption--s',
    head: ['Whose', 'What it says'],
    firstCellIsHeader: true,
    rows: [
      [`Theirs, saved now by ${by}`, theirs],
      ['What you typed', yours],
    ],
  })}`

/** What there is to say something of, as it is known now. */
function figuresSoFar(ask: SignedIn, { blocks }: Asked['publication'], { from, until }: Asked['outing']): Html {
  const measures = [...new Set(blocks.flatMap((block) => ('of' in block ? [block.of] : [])))]
  const links = measures.map(
    ({ id, name }) =>
      html`<li><a class="govuk-link" href="${address(to.measure(id), { from, until })}">${name}</a></li>`,
  )
  return html`<p class="govuk-body">Its figures, as they are known now:</p><ul class="govuk-list govuk-list--bullet">${links}</ul>`
}

export const commentaryScreens = [show, send]
