import { sql } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import { adoptionSeal } from '#language/spine/index.ts'
import { asKeeper } from '#workings/database.ts'
import { address, to } from '../front/address.ts'
import { redirect, type Answer, type SignedIn } from '../front/screen.ts'

/** Where whoever sealed a record goes: it is theirs to open no more. */
export const afterSealing = (): string => address(to.find, {}, { done: 'sealed' })

/** Does what the form asks. The form that has sealed the record, pressed again, is answered as it was the first time: to its sender the record is no longer there. */
export async function sealingOnce(
  ask: SignedIn,
  kind: RecordKind,
  form: string,
  does: () => Promise<Answer>,
): Promise<Answer> {
  if (kind.id !== adoptionSeal.id) return does()
  if (await sealedAlready(ask, form)) return redirect(afterSealing())
  try {
    return await does()
  } catch (error) {
    // Of two presses at once the second may find the record gone halfway.
    if (await sealedAlready(ask, form)) return redirect(afterSealing())
    throw error
  }
}

async function sealedAlready(ask: SignedIn, form: string): Promise<boolean> {
  const { rows } = await asKeeper(ask.house.db, (tx) =>
    sql`select 1 from record where authority = ${ask.saving.authority} and record = ${form}::uuid and kind = ${adoptionSeal.id}
      and version = 1 and by_worker = ${ask.reader.worker}::uuid`.execute(tx),
  )
  return rows.length > 0
}
