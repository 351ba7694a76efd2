import { sql } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import { adoptionSeal } from '#language/spine/index.ts'
import { asKeeper } from '#workings/database.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** Where whoever sealed a record goes: it is theirs to open no more. */
export const afterSealing = (): string => address(to.find, {}, { done: 'sealed' })

/** Whether this very form of theirs has sealed the record: sent a second time it is answered as it was the first. */
export async function sealedAlready(ask: SignedIn, kind: RecordKind, form: string): Promise<boolean> {
  if (kind.id !== adoptionSeal.id) return false
  const { rows } = await asKeeper(ask.house.db, (tx) =>
    sql`select 1 from record where authority = ${ask.saving.authority} and record = ${form}::uuid and kind = ${kind.id}
      and version = 1 and by_worker = ${ask.reader.worker}::uuid`.execute(tx),
  )
  return rows.length > 0
}
