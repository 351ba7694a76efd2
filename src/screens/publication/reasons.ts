import type { DifferenceShown } from '#press/edition/difference.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import type { Html } from '#ui/html.ts'

type Why = DifferenceShown['why']

export const whyWords: Record<Why, { name: string; means: string }> = {
  late: { name: 'Late', means: 'It had happened, and was put on record only after the report was issued.' },
  corrected: { name: 'Corrected', means: 'What was on record was corrected after the report was issued.' },
  withdrawn: {
    name: 'Withdrawn',
    means: 'The record was made by mistake and has been withdrawn. What it said is kept.',
  },
  merged: { name: 'Merged', means: 'Two records of one child are read as one, or no longer are.' },
  removed: { name: 'Removed', means: 'The record has lawfully been taken away for good.' },
  'defined anew': {
    name: 'Defined anew',
    means: 'What the figure counts, its limits or the calendar has been changed.',
  },
  'programmed anew': {
    name: 'Programmed anew',
    means: 'A newer version of Throughline works the figure out differently.',
  },
  'not explained': {
    name: 'Not explained',
    means: 'Nothing on record says why. Tell whoever looks after Throughline.',
  },
}

/** Each reason that was given, in words, once on a page. */
export function reasonsShown(given: Iterable<Why>): Html {
  const used = new Set(given)
  const all = (Object.keys(whyWords) as Why[]).filter((why) => used.has(why))
  return summaryList({ rows: all.map((why) => ({ key: whyWords[why].name, value: whyWords[why].means })) })
}
