import { at, type Rule } from './finding.ts'

const amount = /£ ?(\d[\d,]*(?:\.\d+)?) ?(m(?:illion)?|k|bn|thousand)?\b/gi
const breaksDown =
  /\b(?:broken down|breakdown|break down|made up of|comprises?|consists of|split|divided|allocated)\b.{0,60}:$/i
const within =
  /(£ ?\d[\d,]*(?:\.\d+)? ?(?:m(?:illion)?|k|bn|thousand)?)\b(?: (?:is|was|has been|will be))? (?:broken down|made up of|comprise[sd]?|consists of|split|divided|allocated)\b(.+)$/i

const pounds = (text: string): number[] =>
  [...text.matchAll(amount)].map(([, digits, unit = '']) => {
    const times = /^m/i.test(unit) ? 1_000_000 : /^(k|thousand)/i.test(unit) ? 1_000 : /^bn/i.test(unit) ? 1e9 : 1
    return Number(digits!.replaceAll(',', '')) * times
  })
const words = (value: number): string =>
  value >= 1_000_000 ? `£${value / 1_000_000}m` : `£${value.toLocaleString('en-GB')}`

/** Parts of a sum of money, against what was said of the sum. */
export const moneyParts: Rule = {
  id: 'parts_and_total',
  name: 'parts of a sum that do not add up to it, or were not in it',
  inspectors: true,
  find: ({ parts, sentences }) => [...inOneSentence(sentences), ...inList(parts)],
}

/** Rounding apart. */
const isWhole = (total: number, sum: number): boolean => Math.abs(total - sum) <= total * 0.005

/** "£1.2m comprises £650,000 for this and £300,000 for that". */
function inOneSentence(sentences: Parameters<Rule['find']>[0]['sentences']) {
  return sentences.flatMap((sentence) => {
    const [, whole, parts] = within.exec(sentence.text) ?? []
    const total = pounds(whole ?? '')[0]
    const items = pounds(parts ?? '')
    const sum = items.reduce((all, one) => all + one, 0)
    return total === undefined || items.length < 2 || isWhole(total, sum)
      ? []
      : [
          at(
            sentence,
            `The parts add up to ${words(sum)}, and the whole is said to be ${words(total)}`,
            'Give every part, or mend the total',
          ),
        ]
  })
}

function inList(parts: Parameters<Rule['find']>[0]['parts']) {
  return parts.flatMap((part, index) => {
    if (!breaksDown.test(part.text)) return []
    const after = parts.slice(index + 1)
    const end = after.findIndex(({ listed, text }) => !listed || pounds(text).length === 0)
    const items = after.slice(0, end < 0 ? undefined : end)
    if (items.length < 2) return []
    const before = parts.slice(Math.max(0, index - 4), index + 1)
    const said = before.flatMap(({ text }) => pounds(text))
    const spoken = before.map(({ text }) => text).join(' ')
    const total = pounds(part.text)[0] ?? pounds(/£[^.;]{2,12} in total/i.exec(part.text)?.[0] ?? '')[0]
    const sum = items.reduce((all, { text }) => all + pounds(text)[0]!, 0)
    const unknown = items.filter(({ text }) => !said.includes(pounds(text)[0]!) && total === undefined)
    const kinds = items.filter(({ text }) => /\bcapital\b/i.test(text) && !/\bcapital\b/i.test(spoken))
    return [
      ...(total !== undefined && !isWhole(total, sum)
        ? [
            at(
              part,
              `The parts add up to ${words(sum)}, and the whole is said to be ${words(total)}`,
              'Give every part, or mend the total',
            ),
          ]
        : []),
      ...unknown.map((item) =>
        at(
          item,
          `${words(pounds(item.text)[0]!)} is in the parts, and was not said before them${madeOf(pounds(item.text)[0]!, said)}`,
          'Say the whole with its parts, and which of it was agreed before',
        ),
      ),
      ...kinds.map((item) =>
        at(
          item,
          'Capital is in the parts, and was not in what is asked for',
          'Ask for it where the whole is asked for',
        ),
      ),
    ]
  })
}

function madeOf(sum: number, said: readonly number[]): string {
  const pair = said
    .flatMap((one, index) => said.slice(index + 1).map((other) => [one, other] as const))
    .find(([one, other]) => one + other === sum)
  return pair ? `: it is ${words(pair[0])} and ${words(pair[1])} together` : ''
}
