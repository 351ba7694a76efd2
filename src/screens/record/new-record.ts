import type { RecordKind } from '#language/record.ts'
import { isReckoned, newId } from '#services/ids.ts'
import type { PageProblem } from '#ui/page.ts'
import { childNames } from '#workings/read/names.ts'
import { idsOf } from '#workings/read/story.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { many, one, redirect, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { after } from './after.ts'
import { answersIn } from './answers-in.ts'
import { askedAbout } from './asked-about.ts'
import { belongings, mayShare } from './belonging.ts'
import { choicesFor } from './choices.ts'
import { changesWhatItMade } from './changed-since.ts'
import { withFiles } from './documents.ts'
import { recordForm } from './form.ts'
import { kindToRecordNew } from './kinds.ts'
import { overlapWarning } from './overlaps.ts'
import { ofChildren } from './place.ts'
import { asksAgain, put } from './put.ts'
import { sealingOnce } from './sealing.ts'

const path = to.newRecord(':child', ':kind')
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const show = screen('GET', path, ['list'], async (ask) => {
  const kind = kindToRecordNew(ask.house, ask.reader.role, ask.params['kind'] ?? '')
  return page(ask, kind, { 'belongs-to': one(ask.query, 'about') }, [])
})

const send = screen('POST', path, ['list'], async (ask) => {
  const kind = kindToRecordNew(ask.house, ask.reader.role, ask.params['kind'] ?? '')
  const formId = formIdIn(ask.body, ask.at)
  return sealingOnce(ask, kind, formId, () => record(ask, kind, formId))
})

async function record(ask: SignedIn, kind: RecordKind, formId: string): Promise<Answer> {
  const subjects = await ask.read(async (seam) => {
    const [child] = await idsOf(seam, idIn(ask, 'child'))
    const sharing = await mayShare(seam, ask.house, kind, child!)
    return [child!, ...many(ask.body, 'also').filter((id) => sharing.some((one) => one.id === id))]
  })
  const files = await withFiles(ask, kind, formId)
  const values = { ...files.values, 'form-id': formId }
  const ofFiles = files.problems
  if (asksAgain(one(ask.body, 'do'))) return page(ask, kind, values, ofFiles)
  const { answers, problems } = answersIn(kind, values, ask.saving.today)
  if (problems.length + ofFiles.length > 0) return page(ask, kind, values, [...ofFiles, ...problems])
  const about = await aboutIn(ask, kind, values)
  const made = await put(ask, { kind, subjects, answers, about, newRecord: formId })
  if ('saved' in made) return redirect(await after(ask, kind, subjects[0]!, made.saved, answers))
  return made.already === undefined
    ? page(ask, kind, values, made.problems)
    : changesWhatItMade(ask, ofChildren, values, made.already)
}

/** The id that the form was given when it was made. One that the program reckons itself, such as a prompt's, is no form's: whoever took it first would keep the prompt from being raised. */
export const formIdIn = (values: Values, at: string): string => {
  const id = one(values, 'form-id')
  return uuid.test(id) && !isReckoned(id) ? id : newId(Date.parse(at))
}

/** Only what this reader could have chosen: the address and the form are anybody's to write. */
async function aboutIn(ask: SignedIn, kind: RecordKind, values: Values): Promise<string | null> {
  const wanted = one(values, 'belongs-to')
  if (!uuid.test(wanted)) return null
  const there = await ask.read((seam) => belongings(seam, ask.house, kind, idIn(ask, 'child'), wanted))
  return there.some(({ id }) => id === wanted) ? wanted : null
}

async function page(
  ask: SignedIn,
  kind: RecordKind,
  values: Values,
  problems: readonly PageProblem[],
): Promise<Answer> {
  const child = idIn(ask, 'child')
  return ask.read(async (seam) => {
    const ids = await idsOf(seam, child)
    const named = (await childNames(seam, [child])).get(child)
    const belongs = await belongings(
      seam,
      ask.house,
      kind,
      child,
      uuid.test(one(values, 'belongs-to')) ? one(values, 'belongs-to') : '',
    )
    const others = await mayShare(seam, ask.house, kind, child)
    const formId = formIdIn(values, ask.at)
    seam.showed({ action: 'read', what: `new record: ${kind.id}`, children: [ids[0]!] })
    const { answers } = answersIn(kind, values, ask.saving.today)
    const warning = await overlapWarning(seam, ask.house, kind, { child, answers })
    const form = recordForm({
      kind,
      values,
      problems,
      warning,
      belongs,
      others,
      action: to.newRecord(child, kind.id),
      saves: 'Save',
      formId,
      choices: await choicesFor(seam, kind, values, { record: formId, held: [], most: ask.house.config.documentLimit }),
    })
    return shown(kind.name, form, {
      caption: named?.name ?? '',
      part: 'children',
      errors: askedAbout(kind, problems),
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [
        { text: 'Find a child', href: to.find },
        { text: named?.name ?? 'The child', href: to.child(child) },
      ],
    })
  })
}

export const newRecordScreens = [show, send]
