import { kindOf } from '#language/declarations.ts'
import { londonDay } from '#language/instant.ts'
import { promptAnswer } from '#language/spine/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import { promptNamed, type PromptNow } from '#workings/read/prompt.ts'
import { Refusal } from '#workings/refusal.ts'
import type { PageProblem } from '#ui/page.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { redirect, screen, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn, writtenOut } from '../record/answers-in.ts'
import { mayRecord } from '../record/kinds.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
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
  if (prompt.answered_by !== null) return redirect(address(to.record(prompt.record), {}, { done: 'answered' }))
  const values: Values = { ...ask.body, ...now(ask) }
  const { answers, problems } = answersIn(kind, values, ask.saving.today, notPut)
  const lacks = ['why', 'reason'].filter((name) => answers[name] === null || answers[name] === undefined)
  const unsaid = lacks.map((field) => ({
    field,
    words: field === 'why' ? 'Choose why what was asked is not needed' : 'Give the reason in a sentence',
  }))
  if (problems.length + unsaid.length > 0) return page(ask, values, [...problems, ...unsaid])
  const made = await put(ask, {
    kind,
    subjects: [prompt.child],
    answers,
    about: prompt.record,
    newRecord: formIdIn(ask.body, ask.at),
  })
  return 'saved' in made ? redirect(address(to.prompts, {}, { done: 'answered' })) : page(ask, values, made.problems)
})

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
