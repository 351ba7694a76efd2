import { holdAllKey, retentionKey } from '#language/retention.ts'
import { retentionRules } from '#pathways/retention.ts'
import type { SettingKind } from './known.ts'

/** For how long records are kept, by rule; and whether everything is to be kept for now. */
export const retentionSettings: SettingKind[] = [
  ...retentionRules.map((rule) => ({
    key: retentionKey(rule),
    name: `${rule.name}: records are kept, from ${rule.from}, for`,
    group: 'Retention' as const,
    is: 'number' as const,
    unit: 'years',
    declared: rule.years,
    source: rule.source,
    checked: rule.checked,
  })),
  {
    key: holdAllKey,
    name: 'Everything is kept, whatever its time',
    group: 'Retention',
    is: 'switch',
    unit: '',
    declared: false,
    source: 'While an inquiry asks for it',
    checked: true,
  },
]
