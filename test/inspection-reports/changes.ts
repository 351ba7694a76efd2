import type { Line } from '#exchange/inspection-reports/text/line.ts'
import {
  above,
  among,
  each,
  inList,
  lowered,
  numbering,
  one,
  oneItem,
  roman,
  turned,
  wobble,
  bare,
  type Laid,
} from './laid.ts'

/** A change of how a report is set that changes nothing of what it says. `seed` picks where, counted from 0. */
export type Change = { what: string; of(laid: Laid, seed: number): Line[] }

export const changes: readonly Change[] = [
  { what: 'nothing', of: ({ lines }) => [...lines] },
  {
    what: 'all letters a fifth smaller',
    of: (laid) => each(laid, (l) => ({ ...l, size: l.size * 0.8, x: l.x * 0.8, y: l.y * 0.8 })),
  },
  {
    what: 'all letters a fifth larger',
    of: (laid) => each(laid, (l) => ({ ...l, size: l.size * 1.2, x: l.x * 1.2, y: l.y * 1.2 })),
  },
  {
    what: 'the heading of a list is not bold',
    of: (laid, seed) => each(laid, (l, at) => (at === above(laid, seed) ? { ...l, font: laid.body } : l)),
  },
  {
    what: 'the heading of a list is no larger and not bold',
    of: (laid, seed) =>
      each(laid, (l, at) =>
        at === above(laid, seed) ? { ...l, font: laid.body, size: laid.lines[one(laid.asked, seed)[0]]!.size } : l,
      ),
  },
  {
    what: 'headings as large as the words',
    of: (laid) =>
      each(laid, (l, at) => (laid.headings.includes(at) ? { ...l, size: laid.lines[one(laid.asked, 0)[0]]!.size } : l)),
  },
  {
    what: 'the heading of a list in capitals',
    of: (laid, seed) => each(laid, (l, at) => (at === above(laid, seed) ? { ...l, text: l.text.toUpperCase() } : l)),
  },
  {
    what: 'the heading of a list ends in a colon',
    of: (laid, seed) =>
      each(laid, (l, at) => (at === above(laid, seed) && !/[:?]$/.test(l.text) ? { ...l, text: `${l.text}:` } : l)),
  },
  { what: 'one item in another font', of: oneItem(() => ({ font: 'another' })) },
  { what: 'one item in bold', of: oneItem((_, { bold }) => ({ font: bold })) },
  { what: 'the first line of an item in another font', of: oneItem(() => ({ font: 'another' }), true) },
  { what: 'the first line of an item in bold', of: oneItem((_, { bold }) => ({ font: bold }), true) },
  {
    what: 'the first line of each item in bold',
    of: (laid) => each(laid, (l, at) => (laid.asked.some(([from]) => from === at) ? { ...l, font: laid.bold } : l)),
  },
  {
    what: 'the later lines of an item in bold',
    of: oneItem((l, { bold }, first) => ({ font: first ? l.font : bold })),
  },
  {
    what: 'the whole list in another font',
    of: (laid) => each(laid, (l, at) => (inList(laid, at) ? { ...l, font: 'another' } : l)),
  },
  {
    what: 'the whole list in bold',
    of: (laid) => each(laid, (l, at) => (inList(laid, at) ? { ...l, font: laid.bold } : l)),
  },
  ...[0.86, 0.92, 0.96, 1.04, 1.1, 1.2].map((by) => ({
    what: `one item ${by} as large`,
    of: oneItem((l) => ({ size: l.size * by })),
  })),
  ...[0.86, 0.92, 1.1, 1.2].map((by) => ({
    what: `the whole list ${by} as large`,
    of: (laid: Laid) => each(laid, (l, at) => (inList(laid, at) ? { ...l, size: l.size * by } : l)),
  })),
  ...[0.86, 0.92, 1.1].map((by) => ({
    what: `the first line of an item ${by} as large`,
    of: oneItem((l) => ({ size: l.size * by }), true),
  })),
  ...[1.5, 3, 5].map((most) => ({
    what: `edges that wobble by ${most} points`,
    of: (laid: Laid) => each(laid, (l, at) => (inList(laid, at) ? { ...l, x: l.x + wobble(at, most) } : l)),
  })),
  { what: 'one item stands nine points further in', of: oneItem(({ x }) => ({ x: x + 9 })) },
  { what: 'one item stands nine points further out', of: oneItem(({ x }) => ({ x: x - 9 })) },
  {
    what: 'the later lines of an item at the margin',
    of: (laid, seed) =>
      oneItem((l, { lines }, first) => ({
        x: first ? l.x : Math.min(...lines.filter(({ size }) => size > 11).map(({ x }) => x)),
      }))(laid, seed),
  },
  {
    what: 'the whole list further in',
    of: (laid) => each(laid, (l, at) => (inList(laid, at) ? { ...l, x: l.x + 28 } : l)),
  },
  {
    what: 'the whole list at the margin',
    of: (laid) => {
      const least = Math.min(...laid.asked.map(([from]) => laid.lines[from]!.x))
      return each(laid, (l, at) => (inList(laid, at) ? { ...l, x: l.x - least + 71 } : l))
    },
  },
  {
    what: 'levels that wobble by half a point',
    of: (laid) => each(laid, (l, at) => ({ ...l, y: l.y + wobble(at, 0.5) })),
  },
  { what: 'a page ends between two items', of: (laid, seed) => turned(laid, seed, false, false) },
  { what: 'a page ends within an item', of: (laid, seed) => turned(laid, seed, false, true) },
  {
    what: 'a page ends between two items, with a note at its foot',
    of: (laid, seed) => turned(laid, seed, true, false),
  },
  { what: 'a page ends within an item, with a note at its foot', of: (laid, seed) => turned(laid, seed, true, true) },
  { what: 'numbers that count from 8', of: numbering((n) => `${n + 7}.\t`) },
  { what: 'numbers in brackets', of: numbering((n) => `(${n})\t`) },
  { what: 'numbers with one bracket', of: numbering((n) => `${n}) `) },
  { what: 'letters', of: numbering((n) => `${String.fromCodePoint(96 + ((n - 1) % 26) + 1)}) `) },
  { what: 'letters in brackets', of: numbering((n) => `(${String.fromCodePoint(96 + ((n - 1) % 26) + 1)}) `) },
  { what: 'small roman numbers', of: numbering((n) => `${roman(n)}. `) },
  { what: 'numbers without a point', of: numbering((n) => `${n}\t`) },
  {
    what: 'bullets',
    of: (laid) =>
      each(laid, (l, at) =>
        laid.asked.some(([from]) => from === at) ? { ...l, bullet: true, text: bare(l.text) } : l,
      ),
  },
  {
    what: 'bullets on a line of their own',
    of: (laid) =>
      laid.lines.flatMap((l, at) =>
        laid.asked.some(([from]) => from === at) && l.bullet
          ? [
              { ...l, text: '' },
              { ...l, bullet: false, apart: false },
            ]
          : [l],
      ),
  },
  {
    what: 'items begin with a small letter and end without a stop',
    of: (laid) =>
      each(laid, (l, at) => {
        const s = laid.asked.find(([from, to]) => from === at || to === at)
        return !s || (!l.bullet && s[0] === at && !/^\d/.test(l.text))
          ? l
          : { ...l, text: (s[0] === at ? lowered(l.text) : l.text).replace(s[1] === at ? /\.$/ : /$^/, '') }
      }),
  },
  {
    what: 'words with no-break spaces and straight marks',
    of: (laid) => each(laid, (l) => ({ ...l, text: l.text.replaceAll('’', "'").replaceAll(' of ', ' of\u00a0') })),
  },
  {
    what: 'letters joined in one sign',
    of: (laid) =>
      each(laid, (l) => ({ ...l, text: l.text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ') })),
  },
  {
    what: 'a heading in ordinary letters among the items',
    of: (laid, seed) => among(laid, seed, 'Quality of practice', laid.body, 1),
  },
  {
    what: 'a bold heading among the items',
    of: (laid, seed) => among(laid, seed, 'Quality of practice', laid.bold, 1),
  },
  {
    what: 'a larger bold heading among the items',
    of: (laid, seed) => among(laid, seed, 'Children looked after', laid.bold, 1.04),
  },
  {
    what: 'a sentence leads up to the list',
    of: (laid, seed) => among(laid, laid.asked.length * (seed + 1), 'The local authority should:', laid.body, 1),
  },
  {
    what: 'a longer sentence leads up to the list',
    of: (laid, seed) =>
      among(
        laid,
        laid.asked.length * (seed + 1),
        'The local authority and its partners should take action to:',
        laid.body,
        1,
      ),
  },
]
