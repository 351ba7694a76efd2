const signs = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\t',
  '.',
  '-',
  '<',
  '"',
  '(',
  '/',
  '_',
  '’',
  'É',
  'Aa ',
  'a ',
  '1,',
  'a-',
  'a.',
]

/** Texts to repeat before a pattern: single signs, and the words that it names itself. */
export function pumps(pattern: string): string[] {
  const plain = pattern.replaceAll(/\\[pP]\{\w+\}|\\[bBdDwWsS]|\(\?<?[:=!]/g, '|')
  const named = (plain.match(/(?:\\.|[^\\|()[\]{}?*+^$.]){1,40}/g) ?? []).map((word) => word.replaceAll(/\\(.)/g, '$1'))
  const few = [...new Set(named)].slice(0, 8)
  return [...signs, ...few, ...few.slice(0, 3).flatMap((word) => [`${word} `, `${word}1`])]
}
