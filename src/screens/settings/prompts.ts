import type { Declarations } from '#language/declarations.ts'
import { numbersOf, urgencies, urgencyKey, withinKey } from '#language/prompt.ts'
import type { SettingKind } from './known.ts'

const numberWords: Record<string, [string, string]> = {
  atLeast: ['at least', 'episodes'],
  withinDays: ['within', 'days'],
  times: ['times as long as', 'times'],
  atLeastEarlier: ['earlier episodes, at least', 'episodes'],
  underDays: ['gap under', 'days'],
  afterHours: ['after', 'hours'],
}

/** A rule's switch, how soon it wants an answer, its urgency, and the numbers in its pattern. */
export function promptSettings({ prompts: all }: Declarations): SettingKind[] {
  return [...all.values()].flatMap((rule): SettingKind[] => {
    const shared = { group: 'Prompts', source: rule.source, checked: rule.checked, rule: rule.id } as const
    const numbers = Object.entries(numbersOf(rule.notices)).map(([name, n]): SettingKind => {
      const [says, unit] = numberWords[name] ?? [name, '']
      return {
        ...shared,
        key: `prompt.${rule.id}.${name}`,
        name: `${rule.name}: ${says}`,
        is: 'number',
        unit,
        declared: n,
      }
    })
    return [
      { ...shared, key: `prompt.${rule.id}.on`, name: rule.name, is: 'switch', unit: '', declared: rule.on },
      {
        ...shared,
        key: withinKey(rule.id),
        name: `${rule.name}: answer within`,
        is: 'number',
        unit: `${rule.within.unit}s`,
        declared: rule.within.n,
      },
      {
        ...shared,
        key: urgencyKey(rule.id),
        name: `${rule.name}: urgency`,
        is: 'choice',
        unit: '',
        declared: rule.urgency,
        choices: urgencies,
      },
      ...numbers,
    ]
  })
}
