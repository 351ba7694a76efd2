import { inspection } from '#pathways/improvement/register.ts'

const sorts: Readonly<Record<string, string>> = {
  slac: 'announced',
  sif: 'single',
  ilacs: 'standard',
  'ilacs-focused': 'focused',
  'ilacs-monitoring': 'monitoring',
  'monitoring-sif': 'monitoring',
  jtai: 'joint',
  'lga-peer': 'peer',
  'dfe-notice': 'review',
  'lscb-review': 'board',
}

/** What sort of event is made under a framework. */
export const sortOf = (framework: string): string => sorts[framework] ?? 'other'

/** Every sort, in the words of the register. */
export const sortsInWords: readonly { value: string; text: string }[] = Object.entries(
  inspection.fields.what.shape.options,
).map(([value, { words }]) => ({ value, text: words }))

export const isSort = (typed: string): boolean => sortsInWords.some(({ value }) => value === typed)
export const sortInWords = (sort: string): string =>
  sortsInWords.find(({ value }) => value === sort)?.text ?? 'Another event'
