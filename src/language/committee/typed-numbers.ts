/** A number that somebody typed: where it stands, what it says, and whether it counts people. */
export type TypedNumber = { at: number; words: string; value: number; unit: '%' | '£' | null; people: boolean }

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
const nth = '\\d{1,2}(?:st|nd|rd|th)?'
const numbered =
  'paragraphs?|paras?\\.?|sections?|clauses?|articles?|appendix|appendices|annex(?:es)?|recommendations?|priority|priorities|parts?|levels?|schedules?|regulations?|steps?|key stage|stage|band|tier|tables?|figures?|items?|option|working together|version|chapter|rule|page|pages|ward|years?|form|s\\.?|no\\.?|number'
const listed = '\\d+(?:\\.\\d+)*(?:\\(\\w+\\))*[A-Z]?'

/**
 * What has digits in it and is no figure: days, years and times; the numbers of sections, paragraphs and appendices; figures that
 * are referred to; telephone numbers and addresses.
 */
const noFigure = [
  'https?://\\S+|www\\.\\S+|\\S+@\\S+',
  '\\[figure \\d+\\]',
  '\\d{4}-\\d\\d-\\d\\d',
  `(?:${nth}\\s*(?:[-–—]|to|and|until)\\s*)?${nth}\\s+(?:of\\s+)?(?:${months})\\b(?:,?\\s+\\d{4}\\b)?`,
  `\\b(?:${months})\\s+${nth}\\b(?:,?\\s+\\d{4}\\b)?`,
  '\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b',
  '\\b(?:19|20)\\d\\d\\s*[/–-]\\s*(?:\\d\\d(?:\\d\\d)?)\\b',
  '\\b\\d{1,2}(?:[.:]\\d\\d)?\\s*(?:am|pm)\\b|\\b\\d{1,2}:\\d\\d\\b',
  '\\b0\\d{2,4}[ -]?\\d{3}[ -]?\\d{3,6}\\b',
  `\\b(?:${numbered})\\s*${listed}(?:\\s*(?:,|and|to|or|[-–])\\s*${listed})*(?!\\s*%)`,
  '^\\s*\\d+(?:\\.\\d+)+\\s',
  '\\b\\d+\\(\\w+\\)',
  '(?-i:\\b[A-Z]+\\d+\\b|\\b\\d+[A-Z]{2,3}\\b)',
].join('|')

const people =
  'children|child|young people|young person|young adults?|care leavers?|siblings?|families|family|babies|baby|infants?|boys?|girls?|pupils?|teenagers?|adolescents?|of them|of whom|under-\\d+s|\\d+[- ]year[- ]olds?'
const spelt: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 1]),
)
const digits = '£?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?%|\\s?(?:m|bn|k)\\b)?'
const number = new RegExp(`(?<![\\w.])(?:${digits}|(?:${Object.keys(spelt).join('|')}))(?![\\w])`, 'gi')
const counted = new RegExp(
  `^\\s+(?:(?:of\\s+(?:the|our|these|those|all)|more|other|looked[- ]after|missing|such|eligible|vulnerable|disabled|unaccompanied|privately fostered)\\s+)*(?:${people})\\b`,
  'i',
)
/** "25 of 28 children": both count people. */
const outOf = new RegExp(`^\\s+(?:of|from|out of)\\s+(?:the\\s+)?\\d[\\d,]*\\s+(?:\\w+[- ]){0,3}?(?:${people})\\b`, 'i')

/** The numbers that are typed in some words and are no dates, years or section numbers, in their order. */
export function typedNumbers(words: string): TypedNumber[] {
  const blank = words.replaceAll(new RegExp(noFigure, 'gim'), (found) => ' '.repeat(found.length))
  return [...blank.matchAll(number)].flatMap((found): TypedNumber[] => {
    const typed = found[0]
    const value = spelt[typed.toLowerCase()] ?? Number(typed.replaceAll(/[^\d.]/g, ''))
    const after = words.slice(found.index + typed.length)
    const counts = counted.test(after) || outOf.test(after)
    const unit = typed.endsWith('%') ? '%' : typed.startsWith('£') ? '£' : /^\s+per ?cent\b/i.test(after) ? '%' : null
    if (unit === null && isYear(typed) && !counts) return []
    // "One" is more often a pronoun than a figure, unless it is one child.
    if (typed.toLowerCase() === 'one' && !counts) return []
    return [{ at: found.index, words: typed, value, unit, people: counts && unit === null }]
  })
}

const isYear = (typed: string): boolean => /^(?:19|20)\d\d$/.test(typed)
