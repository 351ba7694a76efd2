import type { Day } from '#language/day.ts'
import { everySection, isWritten } from '#language/committee/template.ts'
import { button } from '#ui/components/button.ts'
import { select } from '#ui/components/select.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import { workersNow } from '#workings/read/service.ts'
import { noSuchReport } from '#workings/reporting/put-in.ts'
import { askFor, giveWords } from '#workings/reporting/put-words.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'
import { dayBoxes, dayIn } from '../record/questions/day.ts'
import { besideTheirs } from './beside-theirs.ts'
import { part, reportsCrumb } from './list.ts'
import { openedReport, type Opened } from './opened.ts'

/** Words asked of one person, for one section, by a day. */
const askPage = screen('GET', to.boardAsk(':report'), ['issue'], (ask) => askForm(ask, []))

const askSent = screen('POST', to.boardAsk(':report'), ['issue'], async (ask) => {
  const { body, house, saving } = ask
  const { written, template } = await ask.read((seam) => openedReport(ask, seam))
  const workers = await ask.read(workersNow)
  const [section, of, asks, due] = [one(body, 'part'), one(body, 'of'), one(body, 'asks').trim(), dayIn('due', body)]
  const lacks = (field: string, words: string, does: boolean): PageProblem[] => (does ? [{ field, words }] : [])
  const problems = [
    ...lacks('part', 'Choose a section', !sectionsOf({ template }).some(({ id }) => id === section)),
    ...lacks('asks', 'Write what you ask', asks === ''),
    ...lacks('of', 'Choose whom you ask', !workers.some(({ id }) => id === of)),
    ...due.problems,
    ...lacks('due-day', 'Give the day by which you need it', due.value === null && due.problems.length === 0),
  ]
  if (problems.length > 0) return askForm(ask, problems)
  const asked = { part: section, asks, of, due: due.value as Day, form: formIdIn(body, ask.at) }
  await askFor(house.db, house.declarations, saving, written.record, asked)
  return redirect(address(to.boardReport(written.record), {}, { done: 'asked' }))
})

const sectionsOf = ({ template }: Pick<Opened, 'template'>) => everySection(template.sections).filter(isWritten)

function askForm(ask: SignedIn, problems: readonly PageProblem[]): Promise<Answer> {
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field || problem.field?.startsWith(`${field}-`))
    return found && { text: found.words }
  }
  return ask.read(async (seam) => {
    const opened = await openedReport(ask, seam)
    const { written } = opened
    const workers = await workersNow(seam)
    const { body } = ask
    return shown(
      'Ask somebody for words',
      html`<form method="post" action="${to.boardAsk(written.record)}" novalidate>
      <input type="hidden" name="form-id" value="${formIdIn(body, ask.at)}">
      ${select({ name: 'part', label: { text: 'In which section?', classes: 'govuk-label--s' }, value: one(body, 'part'), errorMessage: wrong('part'), items: [{ value: '', text: 'Choose' }, ...sectionsOf(opened).map(({ id, heading }) => ({ value: id, text: heading }))] })}
      ${textarea({ name: 'asks', label: { text: 'What do you ask?', classes: 'govuk-label--s' }, rows: 3, value: one(body, 'asks'), errorMessage: wrong('asks') })}
      ${select({ name: 'of', label: { text: 'Whom do you ask?', classes: 'govuk-label--s' }, value: one(body, 'of'), errorMessage: wrong('of'), items: [{ value: '', text: 'Choose' }, ...workers.map(({ id, name }) => ({ value: id, text: name }))] })}
      ${dayBoxes('due', body, { fieldset: { legend: { text: 'By when?', classes: 'govuk-fieldset__legend--s' } }, errorMessage: wrong('due') })}
      ${button({ text: 'Ask', preventDoubleClick: true })}</form>`,
      {
        part,
        caption: written.title,
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: crumbs(opened, 'Ask somebody for words'),
      },
    )
  })
}

const crumbs = ({ written }: Opened, text: string) => [
  reportsCrumb,
  { text: written.title, href: to.boardReport(written.record) },
  { text },
]

const answerPage = screen('GET', to.boardCommentary(':report', ':commentary'), [], (ask) => answerForm(ask, []))

const answerSent = screen('POST', to.boardCommentary(':report', ':commentary'), [], async (ask) => {
  const { written } = await ask.read((seam) => openedReport(ask, seam))
  const words = one(ask.body, 'words').trim().replaceAll('\r\n', '\n')
  if (words === '') return answerForm(ask, [{ field: 'words', words: 'Write what you say' }])
  const { house, saving } = ask
  const given = { record: ask.params['commentary'] ?? '', words, seen: Number(one(ask.body, 'seen')) }
  try {
    await giveWords(house.db, house.declarations, saving, written.record, given)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'changed since') throw error
    return answerForm(ask, [], 'changed since')
  }
  return redirect(address(to.boardReport(written.record), {}, { done: 'said' }))
})

/** For whom it was asked of, and nobody else. */
function answerForm(ask: SignedIn, problems: readonly PageProblem[], since?: 'changed since'): Promise<Answer> {
  return ask.read(async (seam) => {
    const opened = await openedReport(ask, seam)
    const { written, issued } = opened
    const asked = written.commentary.find(
      ({ record, of }) => record === ask.params['commentary'] && of === ask.reader.worker,
    )
    if (!asked) throw new Refusal('not there', noSuchReport)
    if (issued) throw new Refusal('cannot', 'It has been issued, and does not change')
    return shown(
      asked.asks,
      html`${since && besideTheirs('answered this', { words: asked.words ?? '', by: asked.by }, one(ask.body, 'words'))}<p class="govuk-body">By ${dayShown(asked.due)}. <a class="govuk-link" href="${to.boardPaper(written.record)}">The report as it stands</a></p>
      ${insetText({ text: 'Name no child. What you write is read by everybody whom the report is for.' })}
      <form method="post" action="${to.boardCommentary(written.record, asked.record)}" novalidate>
      <input type="hidden" name="seen" value="${asked.version}">
      ${textarea({ name: 'words', label: { text: 'What do you say?', classes: 'govuk-label--s' }, rows: 8, value: 'words' in ask.body ? one(ask.body, 'words') : asked.words, errorMessage: problems[0] && { text: problems[0].words } })}
      ${button({ text: 'Save', preventDoubleClick: true })}</form>`,
      {
        part,
        caption: written.title,
        errors: problems,
        ...(since ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: crumbs(opened, 'Commentary'),
      },
    )
  })
}

export const askScreens = [askPage, askSent, answerPage, answerSent]
