import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import type { Saving } from '../save/draft.ts'
import { recordedInstant } from '../save/lock.ts'
import { writeVersion } from '../save/write.ts'
import type { Settings } from '../settings.ts'
import { fromColumns } from '../tables/values.ts'
import { noticed, patternOn } from './patterns.ts'
import { open } from './raise.ts'

type Waiting = Record<string, unknown> & {
  record: string
  version: number
  subject: string
  about: string
  recorded_from: string
}

/** Where a correction takes away the grounds of a prompt that waits, the prompt says so and asks for confirmation; it never vanishes (law 4). */
export async function confirmGrounds(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
  after: { record: string; recordedAt: Instant; children: readonly string[] },
) {
  const view = { authority: saving.authority, today: saving.today, knownAt: null }
  const { rows } =
    await sql<Waiting>`select r.about, r.recorded_from, p.* from record r join answers.prompt p using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.kind = 'prompt' and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and r.subject = any(${[...after.children]}::uuid[]) and ${after.record}::uuid = any(p.grounds) and ${open(saving.authority)}`.execute(
      tx,
    )
  for (const prompt of rows) {
    const rule = declarations.prompts.get(String(prompt['rule']))
    if (!rule) continue
    const found = (await noticed(patternOn(rule, settings, saving.today), view, saving.now, after.children).execute(tx))
      .rows
    const stands = found.some(({ last }) => last === prompt.about)
    if (stands === (prompt['grounds_removed'] === null)) continue
    const answers = { ...fromColumns(promptRaised, prompt), grounds_removed: stands ? null : 'yes' }
    const draft = {
      kind: promptRaised,
      record: prompt.record,
      subjects: [prompt.subject],
      about: prompt.about,
      answers,
      source: 'noticed' as const,
      reason: stands ? 'A correction brought its grounds back' : 'A correction took its grounds away',
    }
    await writeVersion(tx, { ...saving, worker: null }, draft, {
      record: prompt.record,
      version: prompt.version + 1,
      state: 'complete',
      at: recordedInstant(after.recordedAt, prompt.recorded_from),
    })
  }
}
