import { kindOf } from '#language/declarations.ts'
import { londonDay } from '#language/instant.ts'
import { promptAnswer } from '#language/spine/index.ts'
import { html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { readRecord } from '#workings/read/record.ts'
import { stillWaits } from '#workings/prompts/raise.ts'
import { promptNamed, type PromptNow } from '#workings/read/prompt.ts'
import type { Draft } from '#workings/save/draft.ts'
import type { Said } from '#workings/tables/values.ts'
import { Refusal } from '#workings/refusal.ts'
import type { PageProblem } from '#ui/page.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { redirect, screen, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'
import { answersIn, writtenOut } from '../record/answers-in.ts'
import { mayRecord } from '../record/kinds.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { sideBySide } from '../record/side-by-side.ts'
import { promptShown } from './shown.ts'

/** Links are made by the program; a person who says that it is done records what was done instead. */
const notPut = ['by_records'] as const
const path = to.answer(':prompt')

const show = screen('GET', path, ['list'], (ask) => page(ask, {}, []))

/** A prompt is answered in one step: by the record that it asks for, or by a named person's reason. */
const send = screen('POST', path, ['list'], async (ask) => {
  const kind = kindOf(ask.house.declarations, promptAnswer.id)
  if (!mayRecord(ask.reader.role, kind))
    throw new Refusal('not yours', 'Your role does not answer prompts. It is for managers')
  const prompt = await ask.read((seam) => waitingPrompt(seam, ask))
  const values: Values = { ...ask.body, ...now(ask) }
  const { answers, problems } = answersIn(kind, values, ask.saving.today, notPut)
  const formId = formIdIn(ask.body, ask.at)
  // This very form may have answered it when it was first sent.
  if (prompt.answered_by !== null && prompt.answered_by !== formId) return answeredSince(ask, answers)
  const lacks = ['why', 'reason'].filter((name) => answers[name] === null || answers[name] === undefined)
  const unsaid = lacks.map((field) => ({
    field,
    words: field === 'why' ? 'Choose why what was asked is not needed' : 'Give the reason in a sentence',
  }))
  if (problems.length + unsaid.length > 0) return page(ask, values, [...problems, ...unsaid])
  const still: Draft['still'] = (tx) => stillWaits(tx, ask.saving.authority, prompt.record)
  try {
    const draft = { kind, subjects: [prompt.child], answers, about: prompt.record, newRecord: formId, still }
    const made = await put(ask, draft)
    if ('saved' in made) return redirect(address(to.prompts, {}, { done: 'answered' }))
    return made.already === undefined ? await page(ask, values, made.problems) : await answeredSince(ask, answers)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return answeredSince(ask, answers)
    throw error
  }
})

/** Somebody else answered it first: theirs stands, beside what was typed. */
const answeredSince = (ask: SignedIn, yours: Said): Promise<Answer> =>
  ask.read(async (seam) => {
    const prompt = await waitingPrompt(seam, ask)
    const whole = await readRecord(seam, ask.house.declarations, prompt.answered_by!)
    const same = whole.kind === promptAnswer.id
    const beside = same
      ? await sideBySide(ask, seam, { kind: promptAnswer, whole, yours, names: ['why', 'reason'] }, answered)
      : html`<div class="govuk-inset-text">${answered}<p>You wrote: ${answerWords(promptAnswer.fields.reason, yours['reason'])}</p></div>`
    return { ...(await promptShown(seam, ask, prompt, {}, [], beside)), status: 409 }
  })

const answered = html`<p>This prompt has been answered since, and is answered once. What you typed is not saved. Where something of it is still to be said, open the answer and change it.</p>`

/** It is answered when the answer is given. */
const now = (ask: SignedIn): Values => writtenOut(promptAnswer, { answered: { day: londonDay(ask.at), at: ask.at } })

export async function waitingPrompt(seam: Seam, ask: SignedIn): Promise<PromptNow> {
  const prompt = await promptNamed(seam, ask.house.declarations, idIn(ask, 'prompt'))
  if (!prompt) throw new Refusal('not there', 'There is no such record, or it is not yours to open')
  return prompt
}

const page = (ask: SignedIn, values: Values, problems: readonly PageProblem[]): Promise<Answer> =>
  ask.read(async (seam) => promptShown(seam, ask, await waitingPrompt(seam, ask), values, problems))

export const answerScreens = [show, send]
