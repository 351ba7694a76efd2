import { kindOf } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import { forumBody, forumDecision, forumRecords, meeting } from '#pathways/forums/records.ts'
import { closing } from '#pathways/improvement/closing.ts'
import { gradeOn } from '#pathways/improvement/frameworks/framework.ts'
import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { lscbReview } from '#pathways/improvement/frameworks/sif.ts'
import { inspection, judgement } from '#pathways/improvement/register.ts'
import { ofKind, type Any } from '#pathways/improvement/told.ts'
import { improvementRecords } from '#pathways/improvement/records.ts'
import type { PageProblem } from '#ui/page.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Said } from '#workings/tables/values.ts'
import { ownPage } from '../authority/pages.ts'
import { beyondEyes } from '../forum/eyes.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import type { Place, Signing } from '../record/place.ts'
import { heldFor } from './held.ts'
import { mustBeShown } from './must-be-shown.ts'
import { closingLooked } from './closing.ts'

/** Every kind that is kept by these screens. */
const kept: ReadonlyMap<string, RecordKind> = new Map(
  [...improvementRecords, ...forumRecords].map((kind) => [kind.id, kind]),
)
const forums: ReadonlySet<string> = new Set(forumRecords.map(({ id }) => id))

export const partOf = (kind: string): string => (forums.has(kind) ? 'forums' : 'promise')
export const partCrumb = (kind: string) =>
  forums.has(kind) ? { text: 'Forums', href: to.forums } : { text: 'Improvement', href: to.promise }

export function keptKind(id: string): RecordKind {
  const kind = kept.get(id)
  if (!kind) throw new Refusal('not there', 'There is no such record, or it is not yours to open')
  return kind
}

/** The page of what a record belongs to, where it belongs to anything, and its own otherwise. */
async function pageAbove(
  ask: SignedIn,
  { record, kind, about }: { record: string; kind: string; about: string | null },
) {
  if (about === null) return ownPage({ record, kind }) ?? to.promise
  const above = await ask.read((seam) => readRecord(seam, ask.house.declarations, about))
  return ownPage(above) ?? to.promise
}

export const entryPlace: Place & Signing = {
  may: ['figures'],
  part: 'promise',
  param: 'entry',
  record: to.entry,
  change: to.changeEntry,
  withdraw: to.withdrawEntry,
  signOff: to.signOffEntry,
  mustBeShown,
  async offered(ask, seam, all) {
    const there = new Set((await heldFor(ask, seam)).map(({ record }) => record))
    return all.filter(({ kind, record }) => !kept.has(kind) || there.has(record))
  },
  kind(ask, id) {
    const kind = keptKind(id)
    if (!mayRecord(ask.reader.role, kind))
      throw new Refusal('not yours', `Your role does not record this: ${kind.name}`)
    return kind
  },
  signs(ask, id) {
    const kind = keptKind(id)
    if (!mayRecord(ask.reader.role, kind))
      throw new Refusal('not yours', `Your role does not sign this off: ${kind.name}`)
    return kindOf(ask.house.declarations, kind.id)
  },
  lacks: async (ask, seam, whole) =>
    whole.kind === meeting.id ? unreasoned(await heldFor(ask, seam), whole.record) : [],
  crumbs: (whole, name) => [partCrumb(whole.kind), { text: name, href: ownPage(whole) ?? to.entry(whole.record) }],
  saved: async (ask, whole, { state }) =>
    state === 'incomplete'
      ? address(to.entry(whole.record), {}, { done: 'lacking' })
      : address(await pageAbove(ask, whole), {}, { done: 'saved' }),
  withdrawn: (whole) => address(partCrumb(whole.kind).href, {}, { done: 'withdrawn' }),
  look: (ask, answers, { kind, about }) => looked(ask, answers, kind, about),
}

/** Where a body must give reasons, its minutes are not signed off while a decision lacks one (GOV-13). */
function unreasoned(all: readonly Any[], id: string): { words: string; href: string }[] {
  const forum = ofKind(all, meeting).find(({ record }) => record === id)?.about
  if (ofKind(all, forumBody).find(({ record }) => record === forum)?.answers.reasons !== 'yes') return []
  return ofKind(all, forumDecision)
    .filter(({ about, answers }) => about === id && (answers.reasons ?? '').trim() === '')
    .map(({ record, answers }) => ({
      words: `A reason for the decision: ${answers.decided ?? answers.matter ?? 'not recorded'}`,
      href: to.changeEntry(record),
    }))
}

/** A grade is in the words of its own framework; one that is not on its scale is refused (INS-03). */
async function gradeLooked(ask: SignedIn, answers: Said, about: string | null): Promise<PageProblem[]> {
  const { grade, body } = answers
  if (typeof grade !== 'string' || grade.trim() === '' || /^not (given|stated)$/i.test(grade.trim())) return []
  const all = await ask.read((seam) => heldFor(ask, seam))
  const said = ofKind(all, inspection)
    .find(({ record }) => record === about)
    ?.answers.framework?.toLowerCase()
  const named = frameworks.find(({ id, name }) => id === said || name.toLowerCase() === said)
  const framework = body === 'lscb' && named ? lscbReview : named
  if (!framework || framework.scale.length === 0 || gradeOn(framework, grade) !== null) return []
  return [
    { field: 'grade', words: `That is no grade of this framework. Its grades are: ${framework.scale.join(', ')}` },
  ]
}

async function looked(ask: SignedIn, answers: Said, kind: RecordKind, about: string | null): Promise<PageProblem[]> {
  const measures = Object.entries(kind.fields)
    .filter(([, { shape }]) => shape.is === 'measures')
    .flatMap(([field]) => ((answers[field] ?? []) as string[]).map((id) => ({ field, id })))
  const strange = measures.filter(({ id }) => !ask.house.declarations.measures.has(id))
  return [
    ...strange.map(({ field }) => ({ field, words: 'Choose a measure from the list' })),
    ...(kind.id === judgement.id ? await gradeLooked(ask, answers, about) : []),
    ...(await ask.read((seam) => beyondEyes(ask, seam, () => heldFor(ask, seam), { kind, about, answers }))),
    ...(kind.id === closing.id ? await closingLooked(ask, answers, about) : []),
  ]
}

export const afterNew = async (
  ask: SignedIn,
  kind: RecordKind,
  about: string | null,
  saved: { record: string; state: string },
): Promise<string> =>
  saved.state === 'incomplete'
    ? address(to.entry(saved.record), {}, { done: 'lacking' })
    : address(await pageAbove(ask, { record: saved.record, kind: kind.id, about }), {}, { done: 'saved' })
