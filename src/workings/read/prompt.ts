import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Seam } from '../access/reading.ts'
import { promptsFor, type PromptNow } from './prompts.ts'

export type { PromptNow }

/** One prompt of a child whom the reader may open; null where there is none, or where it is not theirs. */
export async function promptNamed(seam: Seam, declarations: Declarations, record: string): Promise<PromptNow | null> {
  const { rows } = await sql<{ subject: string }>`select r.subject from record r
    where r.authority = ${seam.view.authority} and r.record = ${record}::uuid and r.kind = 'prompt' limit 1`.execute(
    seam.tx,
  )
  if (!rows[0]) return null
  return (
    (await promptsFor(seam, declarations, { children: [rows[0].subject] })).find(
      (prompt) => prompt.record === record,
    ) ?? null
  )
}
