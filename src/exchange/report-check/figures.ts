import { at, type Rule } from './finding.ts'

const percent = /(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)/g
const fraction = /\b(\d{1,5}) (?:from|of|out of) (?:the |a total of )?(\d{1,5})\b/g
const ordinary = new Set(
  'the a an of in and or to for at with is are was were from that this their those these which have has been who on by as it its than where all per cent approximately about currently only our up are'.split(
    ' ',
  ),
)

/** The pairs of words next to each other that say what a figure is of. */
function topics(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).filter((word) => !ordinary.has(word))
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

/** What is said close by a figure, on either side. */
const near = (text: string, index: number): string => text.slice(Math.max(0, index - 60), index + 70)

/** A share, and the numbers that it should come from. */
export const denominators: Rule = {
  id: 'denominator',
  name: 'figures of the same thing that do not agree',
  inspectors: true,
  find: ({ parts }) =>
    parts.flatMap((part, index) =>
      [...part.text.matchAll(fraction)].flatMap((found) => {
        const [whole, top, bottom] = found
        const [a, b] = [Number(top), Number(bottom)]
        if (b < 5 || a > b || (b >= 1990 && b <= 2035) || /^\d{1,2} of 20/.test(whole)) return []
        const share = (100 * a) / b
        const own = topics(near(part.text, found.index))
        const window = parts.slice(Math.max(0, index - 2), index + 2)
        const same = window.flatMap(({ text }) =>
          [...text.matchAll(percent)].filter((one) =>
            [...topics(near(text, one.index))].some((topic) => own.has(topic)),
          ),
        )
        const isNear = (one: RegExpExecArray) => Math.abs(Number(one[1]) - share) <= 2
        const differing = same.filter((one) => !isNear(one))
        const agreeing = same.some(isNear)
        if (differing.length === 0 || agreeing) return []
        return [
          at(
            { text: part.text, page: part.page },
            `${a} of ${b} is ${Math.round(share)}%, and of the same thing ${differing.map(([said]) => said).join(', ')} is said`,
            'Say of whom each figure is, and who is left out',
          ),
        ]
      }),
    ),
}

/** Words for a change. */
export const shift = String.raw`(?:increase|rise|reduction|fall|drop|decrease|improvement|decline|growth)`
const levelOrChange = new RegExp(
  String.raw`\b${shift}\b[^.;]{0,70}\((?:currently|presently|now|at|to)? ?\d{1,3}(?:\.\d+)?%\)`,
  'i',
)
const downNow = new RegExp(
  String.raw`\b(?:is|are|has|have) (?:now )?(?:down|up|fallen|risen|lower|higher)\b[^.;]{0,40}\((?:currently|presently|now|at present)(?: at)? ?\d{1,3}(?:\.\d+)?%\)`,
  'i',
)
const points =
  /\b(?:almost |nearly |about |over |approximately )?\d{1,2}(?:\.\d+)?% (?:higher|lower|more|less|up|down|better|worse|above|below)\b/i

/** A change in per cent of something that is itself in per cent. */
export const changeUnits: Rule = {
  id: 'change_unit',
  name: 'a change whose unit is not said',
  inspectors: true,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const said = points.exec(sentence.text)?.[0]
      const levels = [...sentence.text.matchAll(percent)].length
      const unclear = said !== undefined && levels > 1 && !/percentage points?/i.test(sentence.text)
      return [
        ...(unclear
          ? [
              at(
                sentence,
                `'${said}' of a percentage: points, or a part of it?`,
                'Say percentage points, or both figures',
              ),
            ]
          : []),
        ...(levelOrChange.test(sentence.text) || downNow.test(sentence.text)
          ? [
              at(
                sentence,
                'The figure may be the level now or the change',
                'Give the figure before, the figure now, and the period',
              ),
            ]
          : []),
      ]
    }),
}
