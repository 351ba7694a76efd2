import { addDays } from '#language/day.ts'
import {
  isPanelPart,
  panelFirst,
  panelFirstKey,
  panelOrder,
  panelParts,
  type PanelPart,
} from '#pathways/missing/panel.ts'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { whomToAsk } from '#workings/read/whom-to-ask.ts'
import { settingsHistory, type Chosen } from '#workings/settings-history.ts'
import { to } from '../front/address.ts'
import { choicesOf, chosenWords } from './choices.ts'
import { yesNo, type ListCell, type ListKind } from './kind.ts'
import { panelRows, type PanelRow } from './panel-rows.ts'

const asSet = 'set'

/** The Missing Panel's list (MIS-08): repeat children, the longest away, the most often; its order says why each stands where they do. */
export const missingPanel: ListKind = {
  id: 'panel',
  name: 'Missing Panel',
  meaning:
    'Children who went missing in the period, for the Missing Panel: how often, how long, and what is outstanding.',
  things: 'children',
  empty: 'No child was missing so often in this period.',
  columns: [
    { name: 'Times missing', kind: 'number' },
    { name: 'Nights away', kind: 'number' },
    { name: 'Longest, hours', kind: 'number' },
    { name: 'Hours not known', kind: 'number' },
    { name: 'Latest return interview', kind: 'text' },
    { name: 'Flag', kind: 'text' },
    { name: 'Most recent', kind: 'day' },
    { name: 'Still missing', kind: 'text' },
  ],
  filters: (today, teams) => [
    { name: 'since', label: 'From', kind: 'day', otherwise: addDays(today, -89) },
    { name: 'until', label: 'To', kind: 'day', otherwise: today },
    {
      name: 'least',
      label: 'At least',
      kind: 'choice',
      items: ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value === '1' ? 'Once' : `${value} times` })),
      otherwise: '2',
    },
    {
      name: 'first',
      label: 'First by',
      kind: 'choice',
      items: [
        { value: asSet, text: 'As it is set' },
        ...Object.entries(panelParts).map(([value, text]) => ({ value, text: begun(text) })),
      ],
      otherwise: asSet,
    },
    { name: 'team', label: 'Team', kind: 'choice', items: teams },
    { name: 'from', label: 'Missing from', kind: 'choice', items: choicesOf(missingEpisode, 'missing_from') },
    { name: 'flagged', label: 'Flagged', kind: 'choice', items: yesNo },
    { name: 'interview', label: 'Interview outstanding', kind: 'choice', items: yesNo },
    { name: 'open', label: 'Still missing', kind: 'choice', items: yesNo },
  ],
  async rule({ seam, chosen }) {
    const { first, because } = await firstPart(seam, chosen['first'])
    const order = panelOrder(first).map((part) => panelParts[part])
    return `${begun(order[0]!)}; among equals, ${order.slice(1).join('; then ')}. ${because} A night is a midnight between the day a child was last seen and the day of return, or today. Restricted children stand last, whatever is filtered.`
  },
  async find(asked) {
    const { first } = await firstPart(asked.seam, asked.chosen['first'])
    const rows = await panelRows(asked, first)
    const asks = await whomToAsk(
      asked.seam,
      rows.map(({ child }) => child),
    )
    const lines = rows.map((row) => {
      const ask = row.masked ? (asks.get(row.child) ?? 'your divisional manager') : undefined
      return ask === undefined
        ? { child: row.child, href: to.child(row.child), cells: cellsOf(row) }
        : { child: row.child, href: null, cells: [], ask }
    })
    return { lines, total: rows[0]?.total ?? 0 }
  },
}

const begun = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

function cellsOf(row: PanelRow): ListCell[] {
  return [
    row.times,
    row.nights,
    row.longest ?? { nothing: 'not known' },
    row.unknown,
    interviewWords(row),
    row.level === null ? { nothing: 'none' } : chosenWords(exploitationFlag, 'level', row.level),
    row.latest,
    row.open ? 'Yes' : 'No',
  ]
}

const interviewWords = ({ interview, due }: PanelRow): string =>
  interview === 'none'
    ? 'Not outstanding'
    : `${interview === 'overdue' ? 'Overdue since' : 'Due'} ${due === null ? 'a day not worked out' : dayInWords(due)}`

/** Which part comes first, and who says so: this page's address, or the authority from a day, or what is declared. */
async function firstPart(seam: Seam, asked: string | undefined): Promise<{ first: PanelPart; because: string }> {
  if (asked !== undefined && isPanelPart(asked))
    return { first: asked, because: 'What comes first was chosen on this page.' }
  const set = (await settingsHistory(seam, panelFirstKey)).find(({ from }) => from <= seam.view.today)
  const part = set && partIn(set)
  return set && part
    ? {
        first: part,
        because: `What comes first is a setting, in force from ${dayInWords(set.from)}, made by ${set.by ?? 'somebody not recorded'}: ${set.why ?? 'no reason recorded'}.`,
      }
    : { first: panelFirst, because: 'What comes first is as declared: the authority may set it under Settings, Lists.' }
}

/** A setting that names no part is on record all the same, and is not taken. */
function partIn({ value }: Chosen): PanelPart | null {
  const said = value.replaceAll('"', '')
  return isPanelPart(said) ? said : null
}
