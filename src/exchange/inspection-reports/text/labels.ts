/** How a list counts: `1.`, `1.1` in a list, `(1)`, `1` and room, `a)`, `i)`, or `Recommendation 1`. */
export type Style = 'point' | 'level' | 'bracket' | 'bare' | 'letter' | 'roman' | 'named'

export type Label = { style: Style; number: number; length: number }

/** Words may begin with a number of their own, such as "16- and 17-year-olds", where there is room before it. */
const words = String.raw`(?:\s*(?=[\p{L}‘“'"(])|\s+(?=\d{1,3}(?:[-–\u2010\u2011]|%?\s\p{L}))|(?=\d\d[-–\u2010\u2011]\s?(?:and|to|year)))`
const signs: readonly [Style, RegExp][] = [
  ['point', new RegExp(String.raw`^(\d{1,3})[.)]${words}`, 'u')],
  ['bracket', new RegExp(String.raw`^\((\d{1,3})\)${words}`, 'u')],
  ['bare', new RegExp(String.raw`^(\d{1,3})(?=\t)${words}`, 'u')],
  [
    'named',
    new RegExp(
      String.raw`^(?:recommendation|area for improvement|r) ?(\d{1,2})(?:[:.)]|(?=\t)|\s+[-–](?=\s)|(?<=^r\d{1,2})(?=\s))${words}`,
      'iu',
    ),
  ],
  ['roman', /^\(?([ivx]{1,5})[.)]\s+(?=\S)/i],
  ['letter', /^\(?([a-z])[.)]\s+(?=\S)/i],
]

/** Every label that may stand at the beginning of some words: "i)" is the first of one way of counting and the ninth of another. */
export const labelsAt = (text: string): Label[] =>
  signs.flatMap(([style, sign]) => {
    const found = sign.exec(text)
    const number = found ? valueOf(style, found[1]!.toLowerCase()) : 0
    return found && number > 0 ? [{ style, number, length: found[0].length }] : []
  })

function valueOf(style: Style, digits: string): number {
  if (style === 'letter') return digits.codePointAt(0)! - 96
  return style === 'roman' ? romans.indexOf(digits) + 1 : Number(digits)
}

const tens = ['', 'x', 'xx']
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
const romans = tens.flatMap((ten) => ones.map((one) => ten + one)).slice(1)
