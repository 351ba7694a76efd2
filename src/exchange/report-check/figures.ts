import { at, once, type Rule } from './finding.ts'

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

const shift = String.raw`(?:increase|rise|reduction|fall|drop|decrease|improvement|decline|growth)`
const levelOrChange = new RegExp(
  String.raw`\b${shift}\b[^.;]{0,70}\((?:currently|now|at|to)? ?\d{1,3}(?:\.\d+)?%\)`,
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
        ...(levelOrChange.test(sentence.text)
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

const comparator =
  /\b(?:above|below|better than|worse than|higher than|lower than|in line with|exceeds?|beats?|outperforms?)\b[^.;]{0,60}\b(?:statistical neighbours?|neighbours|national (?:average|figures?)|england average|comparators?|target|similar authorities)\b/i
const grown = new RegExp(
  String.raw`\b(?:a |an )?(\d{1,3}(?:\.\d+)?)(?:%| per ?cent) ${shift}\b|\b${shift} of (\d{1,3}(?:\.\d+)?)(?:%| per ?cent)`,
  'i',
)
const period =
  /\b(?:since|compared|last|previous|between|over the|during|in the (?:last|past|year)|from \d|19\d\d|20\d\d|year on year|quarter|months?|this year)\b/i

/** Better than what, and since when. */
export const comparisons: Rule = {
  id: 'comparison',
  name: 'a comparison without the value compared with, or a change without its period',
  inspectors: false,
  find: ({ sentences }) =>
    once(
      sentences.flatMap((sentence) => {
        const said = comparator.exec(sentence.text)
        const after = said ? sentence.text.slice(said.index, said.index + said[0].length + 40) : ''
        return [
          ...(said &&
          !/\d+(?:\.\d+)?\s?(?:%|per ?cent|days|per 10)/.test(
            after.replace(/\b\d+ (?:working )?days? timescales?/g, ''),
          )
            ? [
                at(
                  sentence,
                  `'${said[0]}', and the value is not given`,
                  'Give the value beside it, with its date and source',
                ),
              ]
            : []),
          ...(grown.test(sentence.text) && !period.test(sentence.text)
            ? [at(sentence, 'A change is given without its period', 'Say from when to when, with both figures')]
            : []),
        ]
      }),
      ({ sentence, why }) => sentence + why,
    ),
}

const direction =
  /\b(?:(?:has|have|had) (?:also )?(?:now )?(?:significantly |greatly |markedly |considerably |much |steadily |further )*(?:improved|stabilised|reduced|increased|declined|fallen|risen|decreased|dropped|grown|levelled off|gone (?:up|down)|come down)|(?:is|are|remains?|stays?) (?:still |too |very |relatively )*(?:low|high|lower|higher)|(?:significant|marked|steady|considerable) (?:improvement|reduction|increase|fall|rise) in|(?:is|are) (?:now )?(?:much |significantly |markedly )?(?:better|worse|lower|higher|fewer|improving|falling|rising|reducing|increasing))\b/i
const figure =
  /\d+(?:\.\d+)?\s?%|\bper ?cent\b|\b\d[\d,]*\b(?! ?(?:month|year|hour|week|working|day))|\b(?:half|third|quarter|doubled|halved)\b/i

/** Which way it is going, and not a figure to see it by. */
export const directions: Rule = {
  id: 'direction',
  name: 'better, worse, low or high, without a figure',
  inspectors: false,
  find: ({ sentences, parts }) =>
    sentences.flatMap((sentence) => {
      const said = direction.exec(sentence.text)
      if (!said || figure.test(withoutDates(parts[sentence.part]!.text))) return []
      return [
        at(
          sentence,
          `'${said[0]}', and no figure near it shows it`,
          'Give the figure then and now, or say whose view it is',
        ),
      ]
    }),
}

const withoutDates = (text: string): string =>
  text.replaceAll(
    /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)? ?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?|\b\d{1,2}(?:st|nd|rd|th)?(?: january| february| march| april| may| june| july| august| september| october| november| december)\b|\blevel \d\b|\bsection \d+\b/gi,
    '',
  )

const dayUnit = /\b(\d{1,2})[ -]?(days?)\b(?! ?(?:a week|course|training|event|trip|visit|conference))/gi

/** Working days, or any. */
export const dayUnits: Rule = {
  id: 'day_unit',
  name: 'days, where others are said to be working days',
  inspectors: false,
  find: ({ sentences }) => {
    const all = sentences.map(({ text }) => text).join(' ')
    if (!/\b\d{1,2} (?:working|school|calendar) days?\b/i.test(all)) return []
    return sentences.flatMap((sentence) => {
      const bare = [...sentence.text.matchAll(dayUnit)].filter(([, number]) =>
        [5, 7, 10, 15, 20, 28, 35, 40, 45, 60, 70, 90].includes(Number(number)),
      )
      if (bare.length === 0) return []
      return [
        at(
          sentence,
          `'${bare.map(([said]) => said).join("', '")}': working days, or days?`,
          'Say which days are counted',
        ),
      ]
    })
  },
}
