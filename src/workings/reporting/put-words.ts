import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { mayDo, type RoleId } from '#language/roles.ts'
import { reportCommentary, reportSignatory, reportSignOff } from '#language/spine/index.ts'
import type { Database } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { Saving } from '../save/draft.ts'
import { putIn } from './put-in.ts'
import { signings } from './signed.ts'
import type { Written } from './written.ts'

/** Who does it, in which of their posts. */
export type Doer = { worker: string; role: RoleId }

export type CommentaryAsked = { part: string; asks: string; of: string; due: Day; form: string }

/** Asks one person for words in a section, by a day. */
export async function askFor(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  { form, ...answers }: CommentaryAsked,
): Promise<void> {
  await putIn(db, declarations, saving, report, ({ commentary }) =>
    commentary.some(({ record }) => record === form) ? null : { kind: reportCommentary, newRecord: form, answers },
  )
}

/** What was asked for, from whom it was asked; nobody else answers for them. */
export async function giveWords(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  { record, words, seen }: { record: string; words: string; seen: number },
): Promise<void> {
  await putIn(db, declarations, saving, report, ({ commentary }) => {
    const asked = commentary.find((one) => one.record === record)
    if (!asked || asked.of !== saving.worker)
      throw new Refusal('not there', 'There is no such question, or it was asked of somebody else')
    if (asked.words === words) return null
    if (asked.version !== seen) throw new Refusal('changed since', 'It was answered after you opened it')
    const { part, asks, of, due } = asked
    return { kind: reportCommentary, record, seen, reason: 'Said', answers: { part, asks, of, due, words } }
  })
}

/**
 * Names who signs in a capacity for which there is no role.
 * @param seen the version of the naming that was looked at; nought where nobody was named
 */
export async function nameSignatory(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  { as, who, seen }: { as: string; who: string; seen: number },
): Promise<void> {
  await putIn(db, declarations, saving, report, ({ signatories }) => {
    const now = signatories.find((one) => one.as === as)
    if (now?.who === who) return null
    if ((now?.version ?? 0) !== seen) throw new Refusal('changed since', 'Somebody else was named after you opened it')
    const answers = { as, who, named_on: saving.today }
    return now
      ? { kind: reportSignatory, record: now.record, seen: now.version, reason: 'Somebody else signs', answers }
      : { kind: reportSignatory, answers }
  })
}

/** Whether somebody may sign in a capacity: the holder of its role, or whom the report names where there is no role. */
export function maySign(template: CommitteeTemplate, written: Written, { worker, role }: Doer, as: string): boolean {
  const signatory = template.signedBy.find(({ id }) => id === as)
  if (!signatory) return false
  return signatory.role
    ? signatory.role === role
    : written.signatories.some((one) => one.as === as && one.who === worker)
}

/** A signature, once; by one person in one capacity alone. A report of which the signer saw an older state is not signed. */
export async function sign(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  { template, doer, as, seen }: { template: CommitteeTemplate; doer: Doer; as: string; seen: string },
): Promise<void> {
  await putIn(db, declarations, saving, report, async (written, tx) => {
    if (!maySign(template, written, doer, as))
      throw new Refusal('not yours', 'This signature is somebody else’s to give')
    const view = { authority: saving.authority, today: saving.today, knownAt: null }
    const now = await signings(tx, view, template, written)
    if (now.some((one) => one.id === as && one.stands)) return null
    if (now.some((one) => one.stands && one.given?.worker === doer.worker))
      throw new Refusal('cannot', 'You have signed it already, and two people must sign this report')
    if (stateOf(written) !== seen)
      throw new Refusal(
        'changed since',
        'The report was changed after you opened it. Read it again, and sign what you have read',
      )
    return { kind: reportSignOff, answers: { as, signed_on: saving.today } }
  })
}

/** What a report says, in a word: whoever signs sends back the one that they read. */
export const stateOf = ({ record, version, parts, figures, commentary, registers }: Written): string =>
  [
    ...[{ record, version }, ...parts, ...figures, ...commentary].map((one) => `${one.record.slice(-8)}${one.version}`),
    ...(registers === '' ? [] : [registers]),
  ].join('.')

/** Whether a draft is somebody's to read: theirs who write reports, and whoever is asked for something in it. */
export const mayReadDraft = (template: CommitteeTemplate, written: Written, doer: Doer): boolean =>
  mayDo(doer.role, 'issue') ||
  written.commentary.some(({ of }) => of === doer.worker) ||
  template.signedBy.some(({ id }) => maySign(template, written, doer, id))
