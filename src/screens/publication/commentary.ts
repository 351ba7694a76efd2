import { commentaryGiven } from '#language/spine/index.ts'
import { periodWords } from '#press/edition/words.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import { newId } from '#services/ids.ts'
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
  if (typed.every((words, n) => words === '' && found.questions[n]!.given === null))
    return form(ask, found, [{ field: 'words-0', words: 'Write what you say' }])
  const problems: PageProblem[] = []
  for (const [n, question] of found.questions.entries()) {
    const made = await say(ask, found, question, typed[n]!, n)
    problems.push(...made.map(({ words }) => ({ field: `words-${n}`, words })))
  }
  if (problems.length > 0) return form(ask, found, problems)
  return redirect(address(to.publications, {}, { done: 'said' }))
})

async function say(ask: SignedIn, found: Asked, { asks, given }: Question, words: string, n: number) {
  if (words === (given?.words ?? '')) return []
  const { publication, outing } = found
  const draft = {
    kind: commentaryGiven,
    subjects: [await theAuthority(ask)],
    answers: { publication: publication.id, for_day: outing.for, asks, words: words === '' ? given!.words : words },
  }
  const earlier = given && { record: given.record, seen: Number(one(ask.body, `seen-${n}`)) }
  const made = earlier
    ? words === ''
      ? await put(ask, { ...draft, ...earlier, become: 'withdrawn', reason: 'Taken back before the report went out' })
      : await put(ask, { ...draft, ...earlier, reason: 'Said anew before the report went out' })
    : await put(ask, { ...draft, newRecord: formIdIn({ 'form-id': one(ask.body, `form-${n}`) }, ask.at) })
  return 'saved' in made ? [] : made.problems
}

function form(ask: SignedIn, { publication, outing, questions }: Asked, problems: readonly PageProblem[]): Shown {
  const { id, name } = publication
  return shown(
    'Commentary',
    html`<p class="govuk-body">Your post is asked for words that go out with the figures. They are kept with the report as they stand when it is issued, on ${dayShown(outing.for)}; until then you may change them. What is not given is told as not given.</p>
    ${insetText({ text: 'Name no child. What you write is read by everybody whom the report is sent to.' })}
    ${figuresSoFar(ask, publication, outing)}
    <form method="post" action="${to.commentary(id, outing.for)}" novalidate>
      ${questions.map(({ asks, given }, n) => {
        const wrong = problems.find(({ field }) => field === `words-${n}`)
        return html`${given ? html`<input type="hidden" name="seen-${n}" value="${given.version}">` : html`<input type="hidden" name="form-${n}" value="${formIdIn({ 'form-id': one(ask.body, `form-${n}`) }, newId(Date.parse(ask.at)))}">`}
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
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [
        { text: 'Reports', href: to.publications },
        { text: name, href: to.publication(id) },
        { text: 'Commentary' },
      ],
    },
  )
}

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
