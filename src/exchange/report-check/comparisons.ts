import { at, once, type Rule } from './finding.ts'
import { shift } from './figures.ts'

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
          !/(?<!\d)\d+(?:\.\d+)?\s?(?:%|per ?cent|days|per 10)/.test(
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
