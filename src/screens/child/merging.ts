import type { RoleId } from '#language/roles.ts'
import { merge } from '#language/spine/index.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { childNames } from '#workings/read/names.ts'
import { firstSaid } from '#workings/read/first-said.ts'
import { idsOf } from '#workings/read/story.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from '../record/answers-in.ts'
import { choicesFor } from '../record/choices.ts'
import { recordForm } from '../record/form.ts'
import { kindToRecord, mayRecord } from '../record/kinds.ts'
import { formIdIn } from '../record/new-record.ts'
import { asksAgain, put } from '../record/put.ts'
import { askedAbout } from '../record/asked-about.ts'

export const mayMerge = (role: RoleId): boolean => mayRecord(role, merge)

const show = screen('GET', to.merge(':child'), ['list'], (ask) => page(ask, {}, []))

/** Two records of one child become one to read; each keeps what it said, so that withdrawing this parts them again. */
const send = screen('POST', to.merge(':child'), ['list'], async (ask) => {
  kindToRecord(ask.house, ask.reader.role, merge.id)
  if (asksAgain(one(ask.body, 'do'))) return page(ask, ask.body, [])
  const { answers, problems } = answersIn(merge, ask.body, ask.saving.today)
  const duplicate = answers['duplicate']
  const formId = formIdIn(ask.body, ask.at)
  const sent = () => firstSaid(ask.house.db, ask.saving.authority, merge, formId)
  const child = await ask.read(async (seam) => {
    const ids = await idsOf(seam, idIn(ask, 'child'))
    if (typeof duplicate === 'string') {
      await seam.mustOpen(duplicate)
      // Where this very form has joined them, they are one by now: asked afterwards, since the other of two presses may just have done it.
      if (ids.includes(duplicate) && (await sent()) === null)
        problems.push({ field: 'duplicate', words: 'That is this same record. Choose the other one' })
    } else if (problems.length === 0)
      problems.push({ field: 'duplicate', words: 'Choose the record that is the duplicate' })
    return ids[0]!
  })
  if (problems.length > 0) return page(ask, ask.body, problems)
  const made = await put(ask, { kind: merge, subjects: [child], answers, newRecord: formId })
  return 'saved' in made
    ? redirect(address(to.child(child), {}, { done: 'saved' }))
    : page(ask, ask.body, made.problems)
})

function page(ask: SignedIn, values: Values, problems: readonly PageProblem[]): Promise<Answer> {
  kindToRecord(ask.house, ask.reader.role, merge.id)
  return ask.read(async (seam) => {
    const [child] = await idsOf(seam, idIn(ask, 'child'))
    const name = (await childNames(seam, [child!])).get(child!)?.name ?? 'The child'
    seam.showed({ action: 'read', what: `new record: ${merge.id}`, children: [child!] })
    const form = recordForm({
      kind: merge,
      values,
      problems,
      action: to.merge(child!),
      formId: formIdIn(values, ask.at),
      saves: 'Read them as one',
      choices: await choicesFor(seam, merge, values),
    })
    return shown(
      merge.name,
      html`<p class="govuk-body">The record you have open is the one that is kept. Find the other: all that it says will be read as this child’s, and nothing is lost. Withdrawing the joining parts them again.</p>${form}`,
      {
        caption: name,
        part: 'children',
        errors: askedAbout(merge, problems),
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: name, href: to.child(child!) }],
      },
    )
  })
}

export const mergeScreens = [show, send]
