import { monthOf, type Day } from '#language/day.ts'
import { wholePeriod } from '#workings/figures/totals.ts'
import { seesTotalsOnly } from '../measure/period.ts'
import { Refusal } from '#workings/refusal.ts'
import type { PageProblem } from '#ui/page.ts'
import { noSuchReport } from '#workings/reporting/put-in.ts'
import { putFigure, putPart } from '#workings/reporting/put-part.ts'
import { newId } from '#services/ids.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'
import { dayIn, dayWritten } from '../record/questions/day.ts'
import { openedReport, type Opened } from './opened.ts'
import { partForm, type Form } from './part-form.ts'
import { partsToWrite, type WrittenPart } from './parts.ts'

const path = to.boardPart(':report', ':part')

const show = screen('GET', path, ['issue'], async (ask) => {
  const { opened, part } = await held(ask)
  return partForm(ask, { opened, part, values: asWritten(opened, part), problems: [] })
})

const send = screen('POST', path, ['issue'], async (ask) => {
  const { opened, part } = await held(ask)
  if (one(ask.body, 'do') === 'figure') return insert(ask, opened, part)
  const [words, nothing] = [one(ask.body, 'words').trim(), one(ask.body, 'nothing')]
  const problems = wrongWith(part, words, nothing)
  if (problems.length > 0) return partForm(ask, { opened, part, values: ask.body, problems })
  const typed = { part: part.id, words: words.replaceAll('\r\n', '\n'), nothing, seen: Number(one(ask.body, 'seen')) }
  try {
    await putPart(ask.house.db, ask.house.declarations, ask.saving, opened.written.record, typed)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return besideTheirs(ask)
    throw error
  }
  return redirect(address(to.boardReport(opened.written.record), {}, { done: 'saved' }))
})

function wrongWith(part: WrittenPart, words: string, nothing: string): PageProblem[] {
  if (part.options && words !== '' && !part.options.includes(words))
    return [{ field: 'words', words: 'Choose one of these' }]
  if (nothing !== '' && !part.nothing.includes(nothing)) return [{ field: 'nothing', words: 'Choose one of these' }]
  if (words !== '' && nothing !== '')
    return [{ field: 'nothing', words: 'It says something, so it cannot also say that there is nothing' }]
  if (words === '' && nothing === '' && part.mandatory)
    return [
      {
        field: 'words',
        words: part.nothing.length > 0 ? 'Write it, or say below that there is nothing to report' : 'Say which',
      },
    ]
  return []
}

/** The figure is in the report, and its sign at the end of what was typed, which is not saved yet. */
async function insert(ask: SignedIn, opened: Opened, part: WrittenPart): Promise<Answer> {
  const again = (values: Values, problems: readonly PageProblem[] = []) => ({ part, values, problems })
  const { problems, figure } = figureTyped(ask)
  if (problems.length > 0 || figure === null) return partForm(ask, { opened, ...again(ask.body, problems) })
  const number = await putFigure(ask.house.db, ask.house.declarations, ask.saving, opened.written.record, {
    ...figure,
    form: formIdIn({ 'form-id': one(ask.body, 'figure-form') }, ask.at),
  })
  const now = await held(ask)
  const sign = `[figure ${number}]`
  const words = one(ask.body, 'words')
  const typed = words.includes(sign) ? words : `${words.trimEnd()}${words.trim() === '' ? '' : ' '}${sign}`
  const values = { ...ask.body, words: typed, 'figure-form': newId(Date.parse(ask.at)), measure: '', by: '' }
  return partForm(ask, { opened: now.opened, ...again(values) })
}

function figureTyped(ask: SignedIn) {
  const { measures } = ask.house.declarations
  const measure = measures.get(one(ask.body, 'measure'))
  const [from, until] = [dayIn('from', ask.body), dayIn('until', ask.body)]
  const [begins, ends] = [from.value as Day | null, until.value as Day | null]
  const by = one(ask.body, 'by')
  const parted = seesTotalsOnly(ask) && begins !== null && ends !== null && !wholePeriod({ from: begins, until: ends })
  const problems: PageProblem[] = [
    ...(measure ? [] : [{ field: 'measure', words: 'Choose a measure' }]),
    ...from.problems,
    ...until.problems,
    ...(begins === null && from.problems.length === 0 ? [{ field: 'from-day', words: 'Give the first day' }] : []),
    ...(ends === null && until.problems.length === 0 ? [{ field: 'until-day', words: 'Give the last day' }] : []),
    ...(begins !== null && ends !== null && ends < begins
      ? [{ field: 'until-day', words: 'The last day must not be before the first' }]
      : []),
    ...(parted ? [{ field: 'until-day', words: 'Give a whole month, a quarter, or a year from April' }] : []),
    ...(ends !== null && monthOf(ends) > monthOf(ask.saving.today)
      ? [{ field: 'until-day', words: 'No figure is of days to come' }]
      : []),
    ...(measure && by !== '' && !measure.by.some(({ id }) => id === by)
      ? [
          {
            field: 'by',
            words: `It can be divided by ${measure.by.map(({ name }) => name.toLowerCase()).join(', ') || 'nothing'}`,
          },
        ]
      : []),
  ]
  if (!measure || begins === null || ends === null) return { problems, figure: null }
  return { problems, figure: { measure: measure.id, from: begins, until: ends, by: by === '' ? null : by } }
}

/** Theirs was saved first: it stands beside what was typed, and saving again puts what is typed in its place. */
async function besideTheirs(ask: SignedIn): Promise<Answer> {
  const { opened, part } = await held(ask)
  const theirs = opened.written.parts.find((one) => one.part === part.id)
  const form: Form = {
    opened,
    part,
    values: { ...ask.body, seen: String(theirs?.version ?? 0) },
    problems: [],
    theirs: { words: theirs?.words ?? theirs?.nothing ?? '', by: theirs?.by ?? '' },
  }
  return partForm(ask, form)
}

/** The part that the address names, of a report that may still be written. */
async function held(ask: SignedIn): Promise<{ opened: Opened; part: WrittenPart }> {
  const opened = await ask.read((seam) => openedReport(ask, seam))
  if (opened.issued) throw new Refusal('cannot', 'It has been issued, and does not change. Write a new report')
  const part = partsToWrite(opened.template).find(({ id }) => id === ask.params['part'])
  if (!part) throw new Refusal('not there', noSuchReport)
  return { opened, part }
}

function asWritten({ written }: Opened, { id }: WrittenPart): Values {
  const now = written.parts.find((one) => one.part === id)
  return {
    words: now?.words ?? '',
    nothing: now?.nothing ?? '',
    seen: String(now?.version ?? 0),
    ...dayWritten('from', written.from),
    ...dayWritten('until', written.until),
  }
}

export const partScreens = [show, send]
