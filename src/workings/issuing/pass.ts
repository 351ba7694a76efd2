import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import { asKeeper, type Database } from '../database.ts'
import { issue } from '../publish/issue.ts'
import type { Issue } from '../publish/stored.ts'
import { askForCommentary } from './ask.ts'
import { dueAt } from './due.ts'
import { sendNothing, type Send } from './letters.ts'
import { keepPass, type NotMade } from './passes.ts'
import { remindDue } from './remind.ts'

/** Who runs a pass, with which program, and how what follows from it is posted. */
export type Passing = { authority: number; program: string; send?: Send; trouble?: (error: unknown) => void }

export type Passed = { made: Issue[]; failed: NotMade[]; reminded: number }

/**
 * What the calendar asks for at a moment: issues what is due and was not made, those that a run missed included; reminds
 * whoever has not opened theirs; asks for the commentary of what comes next. A second pass, or another program's at the
 * same time, makes nothing twice.
 */
export async function pass(
  db: Database,
  declarations: Declarations,
  publications: readonly Publication[],
  passing: Passing,
  at: Instant,
): Promise<Passed> {
  const { authority, send = sendNothing } = passing
  const { made, failed } = await issueDue(db, declarations, publications, passing, at)
  const reminded = await asKeeper(db, (tx) => remindDue(tx, publications, authority, at, send))
  await asKeeper(db, (tx) => askForCommentary(tx, publications, authority, at, send))
  await asKeeper(db, (tx) => keepPass(tx, authority, { ran: at, made: made.length, failed }))
  return { made, failed, reminded }
}

/** Makes every issue that is due and is not there. One that cannot be made keeps no other from being made. */
export async function issueDue(
  db: Database,
  declarations: Declarations,
  publications: readonly Publication[],
  { authority, program, send = sendNothing, trouble = () => {} }: Passing,
  at: Instant,
): Promise<Pick<Passed, 'made' | 'failed'>> {
  const due = await asKeeper(db, (tx) => dueAt(tx, publications, authority, at))
  const passed: Pick<Passed, 'made' | 'failed'> = { made: [], failed: [] }
  for (const { publication, on, from, until } of due) {
    try {
      const issuing = { authority, for: on, from, until, by: null, program }
      passed.made.push(await issue(db, declarations, publication, issuing, at, send))
    } catch (error) {
      trouble(error)
      passed.failed.push({
        publication: publication.id,
        on,
        why: error instanceof Error ? error.message : String(error),
      })
    }
  }
  return passed
}
