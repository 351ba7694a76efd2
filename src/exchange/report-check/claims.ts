import { at, type Rule } from './finding.ts'

const direction =
  /\b(?:(?:has|have|had) (?:also )?(?:now )?(?:significantly |greatly |markedly |considerably |much |steadily |further )*(?:improved|stabilised|reduced|increased|declined|fallen|risen|decreased|dropped|grown|levelled off|gone (?:up|down)|come down)|(?:is|are|remains?|stays?) (?:still |too |very |relatively )*(?:low|high|lower|higher)|(?:significant|marked|steady|considerable) (?:improvement|reduction|increase|fall|rise) in|(?:is|are) (?:now )?(?:much |significantly |markedly )?(?:better|worse|lower|higher|fewer|improving|falling|rising|reducing|increasing))\b/i
const figure =
  /(?<!\d)\d+(?:\.\d+)?\s?%|\bper ?cent\b|\b\d[\d,]*\b(?! ?(?:month|year|hour|week|working|day))|\b(?:half|third|quarter|doubled|halved)\b/i

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

const dayUnit =
  /\b(\d{1,2}|five|seven|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety)[ -]?(days?)\b(?! ?(?:a week|course|training|event|trip|visit|conference))/gi

/** Working days, or any. */
export const dayUnits: Rule = {
  id: 'day_unit',
  name: 'days, where others are said to be working days',
  inspectors: false,
  find: ({ sentences }) => {
    const all = sentences.map(({ text }) => text).join(' ')
    if (!/\b\d{1,2} (?:working|school|calendar) days?\b/i.test(all)) return []
    return sentences.flatMap((sentence) => {
      const bare = [...sentence.text.matchAll(dayUnit)].filter(
        ([, number]) =>
          /\p{L}/u.test(number!) || [5, 7, 10, 15, 20, 28, 35, 40, 45, 60, 70, 90].includes(Number(number)),
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
