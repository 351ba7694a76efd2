import { existsSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { headFiles } from '#services/heads.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { verifyLog, type Finding } from '#workings/audit/verify.ts'
import { one, plain } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'
import { text } from './line/option.ts'
import { Mistake, statuses } from './line/statuses.ts'

export const auditVerify = atTheMachine(
  'audit verify',
  'Find whatever was changed, lost, put in or moved in the access log and its seals, before the last head kept outside the database',
  {
    more: `Where something is found, the exit status is ${statuses.found}. Heads are read from DATA_DIR/log-heads and from LOG_HEADS`,
    options: {
      heads: text(
        'FILE',
        'a copy of the heads to compare with instead: one that whoever changed the store could not reach',
      ),
    },
    examples: ['audit verify', 'audit verify --heads /mnt/safe/log-heads'],
    run: async ({ pool, config, progress, authority }, { heads }) => {
      const copy = heads === undefined || isAbsolute(heads) ? heads : resolve(heads)
      if (copy !== undefined && !existsSync(copy)) throw new Mistake([`--heads names no file: ${copy}`])
      const { findings, notes, authorities } = await verifyLog(pool, {
        authority: authority?.authority ?? null,
        files: copy === undefined ? headFiles(config) : [copy],
        complete: copy === undefined,
        progress,
      })
      const sizes = authorities.map(
        ({ authority, seals, entries, waiting }) =>
          `Authority ${authority}: ${entries} entries in ${seals} seals; not sealed yet: ${waiting}`,
      )
      const found = findings.length === 0 ? ['The log is whole: every entry and seal is as it was sealed'] : []
      const words = [...findings.map(said), ...found, ...sizes, ...notes].map((line) => `${line}.\n`).join('')
      return { ...plain(words, findings), status: findings.length > 0 ? statuses.found : statuses.done }
    },
  },
)

function said({ authority, seal, entry, words }: Finding): string {
  const where = [
    authority === null ? '' : `authority ${authority}`,
    seal === null ? '' : `seal ${seal}`,
    entry === null ? '' : `entry ${entry}`,
  ]
  return `FOUND: ${where.filter(Boolean).join(', ')}: ${words}`
}

export const auditSeal = atTheMachine('audit seal', 'Seal what was logged and waits for it, now', {
  more: 'The server does so by itself, every second. Without a server, what commands logged waits until one runs',
  run: async ({ pool, config, at }) => {
    const failed: unknown[] = []
    const sealing = await keepSealing({
      pool,
      files: headFiles(config),
      now: () => at,
      trouble: (error) => void failed.push(error),
    })
    const made = await sealing.round()
    await sealing.stop()
    if (failed.length > 0) throw failed[0]
    return one({ seals: made.length, entries: made.reduce((sum, { count }) => sum + count, 0) })
  },
})
