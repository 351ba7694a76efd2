import { retentionRules } from '#pathways/retention.ts'
import { timeOver } from '#workings/retention/time-over.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const retention = asPerson(
  'retention',
  'Whose records have been kept long enough, and which of them are held: a dry run',
  ['list', 'remove'],
  {
    more: 'Nothing goes by itself. `remove ask --category retention` asks for one; somebody else must agree to it',
    run: async ({ read }) => {
      const over = await read((seam) => timeOver(seam, retentionRules))
      const found = [...over.due, ...over.held].map(({ child, rule, until, held }) => ({
        child,
        name: over.names.get(child) ?? null,
        rule,
        until,
        held,
      }))
      const after = [
        ...(over.masked > 0 ? [`${over.masked} more are not this person’s to open.`] : []),
        `${over.unknown} have no day on record from which a time could run.`,
      ].join(' ')
      return rows(
        found,
        { child: '', name: 'name not recorded', rule: '', until: '', held: 'not held' },
        'Nobody’s time is over.',
        after,
      )
    },
  },
)
