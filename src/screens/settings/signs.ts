import { ruleInWords, signNumberKey, signOnKey, signRules, type SignRule } from '#language/signs.ts'
import type { SettingKind } from './known.ts'

/** Each rule that looks at the access log may be switched off, and its numbers changed, from a day on. */
export const signSettings: SettingKind[] = signRules.flatMap(({ id, name, because, numbers }: SignRule) => {
  const declared = Object.fromEntries(Object.entries(numbers).map(([number, one]) => [number, one.declared]))
  const shared = { group: 'Access log', source: ruleInWords({ because }, declared), checked: false } as const
  return [
    { ...shared, key: signOnKey(id), name, is: 'switch' as const, unit: '', declared: true },
    ...Object.entries(numbers).map(([number, { declared, says, unit }]) => ({
      ...shared,
      key: signNumberKey(id, number),
      name: `${name}: ${says}`,
      is: 'number' as const,
      unit,
      declared,
    })),
  ]
})
