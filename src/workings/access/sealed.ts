import { sql, type RawBuilder } from 'kysely'
import { adoptedAs, adoptionSeal } from '#language/spine/index.ts'
import { facts, merged, type Children, type Named } from '../facts.ts'
import type { View } from '../view.ts'

/**
 * Children whose records were sealed on adoption: while the seal stands, or while they have a new identity. A day is not asked for:
 * whatever the seal lacks, the record is closed.
 */
export const sealed = (view: View, whose: Children | Named = null): RawBuilder<unknown> =>
  sql`select child from ${facts(adoptionSeal, view, whose)} a union select child from ${facts(adoptedAs, view, whose)} b`

/** Those whom the archive opens: who was sealed, and whom they became. */
export const archived = (view: View): RawBuilder<unknown> =>
  sql`${sealed(view)} union select coalesce(m.kept, a.new_child) from ${facts(adoptedAs, view)} a left join merged m on m.child = a.new_child where a.new_child is not null`

/** Whether a child is sealed, as a condition of a statement that works out no merges: to whoever looks by a number or a name, nobody has it. */
export const unsealed = (view: View, child: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`not exists (with ${merged(view)}, closed as (${sealed(view)})
    select from closed where closed.child = ${child} union all select from merged m join closed on closed.child = m.kept where m.child = ${child})`
