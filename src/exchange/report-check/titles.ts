import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { allOf } from '#pathways/improvement/frameworks/framework.ts'
import { small, stem } from './acronyms.ts'
import { at, once, type Rule } from './finding.ts'

/** The titles of inspections, and of what they judge: in one word’s difference lies a slip. */
const titles = once(
  [
    'children in need of help and protection',
    'children who need help and protection',
    'children looked after and achieving permanence',
    'leadership management and governance',
    'experiences and progress of care leavers',
    ...frameworks.flatMap(({ name, areas }) => [name, ...allOf(areas).map((area) => area.name)]),
  ]
    .map((title) => wordsOf(title))
    .filter((words) => words.filter((word) => !small.has(word)).length >= 4 || words[0] === 'leadership'),
  (words) => words.join(' '),
)
/** How many parts stand at the head of a report. */
const front = 14
const known = new Set(titles.map((words) => words.join(' ')))

export const titleSlips: Rule = {
  id: 'title',
  name: 'a title that differs by one word from that of the inspection or of what it judges',
  inspectors: true,
  find: ({ parts, inspectors }) =>
    parts.flatMap((part, place) => {
      // In its title a report names the inspection: there any other word is a slip.
      const names =
        !inspectors && place < front && part.text.length < 260 && /\b(?:inspection|inspected)\b/i.test(part.text)
      const words = wordsOf(part.text)
      return once(
        titles.flatMap((title) => {
          if (title.length > words.length) return []
          return words.slice(0, words.length - title.length + 1).flatMap((_, start) => {
            const here = words.slice(start, start + title.length)
            const other = here.filter((word, index) => word !== title[index])
            const slip = other[0]
            if (other.length !== 1 || slip === undefined || known.has(here.join(' '))) return []
            const meant = title[here.findIndex((word, index) => word !== title[index])]!
            const alike =
              slip.length > 3 &&
              slip.slice(0, 2) === meant.slice(0, 2) &&
              Math.abs(slip.length - meant.length) <= 2 &&
              stem(slip) !== stem(meant)
            return (alike || (names && title[0] === 'children')) && !small.has(slip) ? [{ slip, meant, here }] : []
          })
        }),
        ({ slip }) => slip,
      ).map(({ slip, meant, here }) =>
        at(part, `'${here.join(' ')}' says ${slip}: the title says ${meant}`, `Write ${meant}`),
      )
    }),
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+/gu) ?? []
}
