/** What is looked for in the access log. Each is a stated rule over what was opened, and each sign shows its rule; nothing is scored. */
export type SignRule = {
  id: string
  name: string
  /** The rule in a sentence, its numbers in braces. */
  because: string
  /** What an authority may set, dated, without code: the number, and what it counts. */
  numbers: Readonly<Record<string, { declared: number; says: string; unit: string }>>
}

const notTheirs = 'who was not theirs or their team’s that day'

export const signRules = [
  {
    id: 'same_surname',
    name: 'Same surname',
    because: `They opened the record of a child with their own surname, ${notTheirs}; a surname that more than {shared} children here have is not looked at`,
    numbers: { shared: { declared: 50, says: 'a surname that more have is not looked at', unit: 'children' } },
  },
  {
    id: 'same_address',
    name: 'Same postcode',
    because: 'They opened the record of a child who lives at the postcode where they live',
    numbers: {},
  },
  {
    id: 'own_relative',
    name: 'Own relative',
    because:
      'They opened the record of a child whom they have declared as a relative or acquaintance, or one of whose relatives has their name',
    numbers: {},
  },
  {
    id: 'former_case',
    name: 'Former case',
    because: `They opened the record of a child who was theirs until {days} days ago or longer, and ${notTheirs.replace('who ', '')}`,
    numbers: { days: { declared: 28, says: 'ended at least so long ago', unit: 'days' } },
  },
  {
    id: 'browsing',
    name: 'Many in an hour',
    because: `They opened the records of {children} children or more within an hour, none of whom was theirs or their team’s that day`,
    numbers: { children: { declared: 30, says: 'at least so many within an hour', unit: 'children' } },
  },
  {
    id: 'out_of_hours',
    name: 'Out of hours',
    because: `Before {from} or from {until} o’clock, or on a day that is not a working day, they opened the records of {children} children or more ${notTheirs.replace('was', 'were')}; emergency duty workers are not looked at`,
    numbers: {
      from: { declared: 7, says: 'hours begin at', unit: 'o’clock' },
      until: { declared: 20, says: 'hours end at', unit: 'o’clock' },
      children: { declared: 2, says: 'at least so many', unit: 'children' },
    },
  },
  {
    id: 'restricted',
    name: 'Restricted record asked for',
    because: 'They asked {times} times or more, in one day, for a restricted record that is not theirs to open',
    numbers: { times: { declared: 1, says: 'at least so often in a day', unit: 'times' } },
  },
] as const satisfies readonly SignRule[]

export type SignId = (typeof signRules)[number]['id']

export const signOnKey = (rule: string) => `sign.${rule}.on`
export const signNumberKey = (rule: string, number: string) => `sign.${rule}.${number}`

export const ruleInWords = (
  { because }: Pick<SignRule, 'because'>,
  numbers: Readonly<Record<string, number>>,
): string => because.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? '?'))
