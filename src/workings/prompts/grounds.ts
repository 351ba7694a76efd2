import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'
import type { Saving } from '../save/draft.ts'
import type { Settings } from '../settings.ts'
import { revise, type Waiting } from './join.ts'
import { noticed, patternOn } from './patterns.ts'
import { open } from './raise.ts'

/**
 * Where a correction takes away the grounds of a prompt that waits, the prompt says so and asks for confirmation; it never
 * vanishes (law 4). So does parting two who were taken for one child: the records of each alone may make no pattern.
 */
export async function confirmGrounds(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
  after: { record: string; kind: string; recordedAt: Instant; children: readonly string[] },
) {
  const view = { authority: saving.authority, today: saving.today, knownAt: null }
  const theirs =
    after.kind === 'merge'
      ? sql`true`
      : sql`(${after.record}::uuid = any(p.grounds) or ${after.record}::uuid = any(p.joined))`
  const { rows } =
    await sql<Waiting>`select r.about, r.recorded_from, p.* from record r join answers.prompt p using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.kind = 'prompt' and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and r.subject = any(${[...after.children]}::uuid[]) and ${theirs} and ${open(saving.authority)}`.execute(tx)
  for (const prompt of rows) {
    const rule = declarations.prompts.get(String(prompt['rule']))
    if (!rule) continue
    const found = (await noticed(patternOn(rule, settings, saving.today), view, saving.now, after.children).execute(tx))
      .rows
    const asked = new Set([prompt.about, ...(prompt.joined ?? [])])
    const stands = found.some(({ last }) => asked.has(last))
    if (stands === (prompt['grounds_removed'] === null)) continue
    await revise(
      tx,
      saving,
      prompt,
      { grounds_removed: stands ? null : 'yes' },
      stands ? 'A correction brought its grounds back' : 'A correction took its grounds away',
      after.recordedAt,
    )
  }
}
