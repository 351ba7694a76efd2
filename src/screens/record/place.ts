import { kindOf } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import { adoptedAs, adoptionSeal } from '#language/spine/index.ts'
import type { Capability } from '#language/roles.ts'
import type { Breadcrumb } from '#ui/components/breadcrumbs.ts'
import type { Printable } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import type { Saved } from '#workings/save/draft.ts'
import type { Said } from '#workings/tables/values.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { after } from './after.ts'
import { kindToRecord } from './kinds.ts'

/** Where records are changed, signed off and withdrawn: a child's among the child's, the authority's own where they are read. */
export type Place = {
  /** Who may come here at all. What a role may record is asked of the kind. */
  may: readonly Capability[]
  part: string
  /** The word for the record in a route. */
  param: string
  record(record: string): string
  change(record: string): string
  withdraw(record: string): string
  /** Refuses whoever may not read this record here, whatever their role may record: its form and its reasons say what it says. */
  mustBeShown?(ask: SignedIn, seam: Seam, whole: WholeRecord): Promise<void>
  /** Those among some of the authority's own records that this reader may read here, to be chosen from. */
  offered?(ask: SignedIn, seam: Seam, all: readonly Entry[]): Promise<readonly Entry[]>
  /** The kind, where this role may change it; refused otherwise. */
  kind(ask: SignedIn, id: string): RecordKind
  crumbs(whole: WholeRecord, name: string): readonly Breadcrumb[]
  /** To where a change leads, by what the record says now. */
  saved(ask: SignedIn, whole: WholeRecord, saved: Saved, said: Said): Promise<string>
  withdrawn(whole: WholeRecord): string
  /** Questions that the form does not put: what they said stays. */
  without?: readonly string[]
  /** The heading of the form, and its button. */
  title?: string
  saves?: string
  /** What stands above the form. */
  above?(ask: SignedIn, seam: Seam, whole: WholeRecord): Promise<Printable>
  /** What only a look at other records can find wrong. */
  look?(ask: SignedIn, answers: Said, of: { kind: RecordKind; about: string | null }): Promise<PageProblem[]>
}

/** Where records are signed off. */
export type Signing = {
  signOff(record: string): string
  /** The kind, where it can be signed off here. */
  signs(ask: SignedIn, id: string): RecordKind
  /** What only a look at other records finds lacking. */
  lacks?(ask: SignedIn, seam: Seam, whole: WholeRecord): Promise<{ words: string; href: string }[]>
}

const ofTheArchive: ReadonlySet<string> = new Set([adoptionSeal.id, adoptedAs.id])

export const ofChildren: Place & Signing = {
  may: ['list'],
  part: 'children',
  param: 'record',
  record: to.record,
  change: to.change,
  withdraw: to.withdraw,
  signOff: to.signOff,
  kind: (ask, id) => kindToRecord(ask.house, ask.reader.role, id),
  signs: (ask, id) => kindOf(ask.house.declarations, id),
  crumbs: (whole, name) => [
    { text: 'The child', href: to.child(whole.subjects[0]!) },
    { text: name, href: to.record(whole.record) },
  ],
  saved: (ask, whole, saved, said) =>
    after(ask, kindOf(ask.house.declarations, whole.kind), whole.subjects[0]!, saved, said),
  // Whoever withdraws a seal may not open the child for that.
  withdrawn: (whole) =>
    address(ofTheArchive.has(whole.kind) ? to.archive : to.child(whole.subjects[0]!), {}, { done: 'withdrawn' }),
}
