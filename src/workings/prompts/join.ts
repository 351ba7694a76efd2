import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { merged } from '../facts.ts'
import type { Saving } from '../save/draft.ts'
import { recordedInstant } from '../save/lock.ts'
import { writeVersion } from '../save/write.ts'
import { fromColumns } from '../tables/values.ts'
import type { View } from '../view.ts'
import { open } from './raise.ts'

/** A prompt that waits, as it stands. */
export type Waiting = Record<string, unknown> & {
  record: string
  version: number
  subject: string
  about: string
  recorded_from: string
  grounds: string[]
  joined: string[] | null
}

/** `last` is what completed a pattern that was one before: only the prompt that asks about it is joined. */
type Joining = { child: string; newcomers: readonly string[]; last: string | null }

/**
 * What completes a pattern again while its prompt waits alarms nobody twice, and is not lost: it joins the prompt, in a
 * version of its own, so that whoever answers sees it, and since when.
 */
export async function join(
  tx: Tx,
  saving: Saving,
  view: View,
  rule: PromptRule,
  { child, newcomers, last }: Joining,
  at: Instant,
): Promise<boolean> {
  const { rows } = await sql<Waiting>`with ${merged(view)}
    select r.about, r.recorded_from, p.* from record r join answers.prompt p using (authority, record, version, subject)
    where r.authority = ${view.authority} and r.kind = 'prompt' and p.rule = ${rule.id} and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and r.subject = any(array(select child from merged where kept = ${child}) || ${child}::uuid) and ${open(view.authority)}
    order by r.recorded_from, r.record limit 1`.execute(tx)
  const [prompt] = rows
  if (!prompt || newcomers.length === 0) return false
  if (last !== null && prompt.about !== last && !prompt.joined?.includes(last)) return false
  const there = new Set([...prompt.grounds, ...(prompt.joined ?? [])])
  const joining = [...new Set(newcomers)].filter((record) => !there.has(record))
  if (joining.length === 0) return false
  // A pattern stands again with them, whatever was corrected away before.
  const change = { joined: [...(prompt.joined ?? []), ...joining], grounds_removed: null }
  await revise(tx, saving, prompt, change, 'Another record joined it while it waited', at)
  return true
}

/** A further version of a prompt: what it says changes, and that it waits does not. */
export async function revise(
  tx: Tx,
  saving: Saving,
  prompt: Waiting,
  change: { joined?: readonly string[]; grounds_removed: 'yes' | null },
  reason: string,
  at: Instant,
): Promise<void> {
  const draft = {
    kind: promptRaised,
    record: prompt.record,
    subjects: [prompt.subject],
    about: prompt.about,
    answers: { ...fromColumns(promptRaised, prompt), ...change },
    source: 'noticed' as const,
    reason,
  }
  await writeVersion(tx, { ...saving, worker: null }, draft, {
    record: prompt.record,
    version: prompt.version + 1,
    state: 'complete',
    at: recordedInstant(at, prompt.recorded_from),
  })
}
