import { addDays, day } from '#language/day.ts'
import { roleWords } from '#language/roles.ts'
import type { Seam } from '#workings/access/reading.ts'
import { storedCommentary, type ToldCommentary } from '#workings/issuing/commentary.ts'
import { noteOpened } from '#workings/issuing/receipts.ts'
import { suppressed } from '#workings/figures/suppress.ts'
import type { ToldPart } from '#workings/publish/parts.ts'
import { storedLines, storedParts, type Issue } from '#workings/publish/stored.ts'
import type { ToldBlock, ToldForum } from '#workings/publish/template.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Document, DocumentBlock } from '../document.ts'
import { aboutOf, markings, notesFor } from './about.ts'
import { chartOf, wayOfChart } from './charts.ts'
import { figuresTable, partsTable, type Hidden } from './figures.ts'
import { hiddenFrom, hiddenMonths, seesAll, thresholdNow } from './hidden.ts'
import { listFor } from './lists.ts'
import { periodWords, sentenceOf } from './words.ts'

/** The forum by which somebody reads it: the first that they belong to. Null where it is not theirs to read. */
export const forumOf = ({ template }: Pick<Issue, 'template'>, role: string): ToldForum | null =>
  template.readers.find(({ members }) => members.some((member) => member === role)) ?? null

/** How an issue was asked for, for the log. */
export type Asked = { action?: 'read' | 'export'; as?: string; reason?: string }

/** An issue cut to whoever reads it through this seam. What was shown of children is logged, and that a recipient opened it is noted. */
export async function editionOf(
  seam: Seam,
  issue: Issue,
  authority: string,
  forum: ToldForum | null,
  { action = 'read', as, reason }: Asked = {},
): Promise<Document> {
  if (!forum) throw new Refusal('not there', 'There is no such issue, or it is not yours to read')
  const seesRows = forum.eyes === 'named' || forum.eyes === 'pseudonym'
  const [parts, lines, given] = await seam.asKeeper(async (tx) => {
    await noteOpened(tx, issue.authority, issue.issue, seam.view.reader.worker, seam.at)
    const lines = seesRows ? await storedLines(tx, issue) : []
    return [await storedParts(tx, issue), lines, await storedCommentary(tx, issue)] as const
  })
  const below = await thresholdNow(seam)
  const cut: CutTo = { seam, issue, forum, parts, lines, given, hidden: hiddenFrom(forum.eyes, below), below }
  const shown: string[] = []
  const blocks = await blocksFor(cut, shown)
  const what = `issue: ${issue.publication} ${issue.for}${as === undefined ? '' : `, ${as}`}`
  seam.showed({ action, what, children: shown, records: [issue.issue], shown: shown.length, reason: reason ?? null })
  const { template } = issue
  return {
    name: `${issue.publication}-${issue.for}`,
    title: template.name,
    period: periodWords(issue.from, issue.until),
    authority,
    marking: markings[forum.eyes],
    about: aboutOf(issue, forum),
    issuedAt: issue.issuedAt,
    blocks,
    notes: notesFor(forum.eyes, below),
  }
}

type CutTo = {
  seam: Seam
  issue: Issue
  forum: ToldForum
  parts: readonly (ToldPart & { measure: string })[]
  lines: Awaited<ReturnType<typeof storedLines>>
  given: readonly ToldCommentary[]
  hidden: Hidden
  below: number
}

async function blocksFor(cut: CutTo, shown: string[]): Promise<DocumentBlock[]> {
  const blocks: DocumentBlock[] = []
  let together: Parameters<typeof figuresTable>[0][number][] = []
  let tables = 0
  const flush = () => {
    if (together.length === 0) return
    tables += 1
    const table = figuresTable(together, cut.hidden)
    blocks.push(tables === 1 ? table : { ...table, id: `figures-${tables}`, title: `${table.title} (${tables})` })
    together = []
  }
  for (const block of cut.issue.template.blocks) {
    if (block.is === 'figure' && block.way === null) {
      together.push({ measure: block, figure: figureOf(cut, block.measure) })
      continue
    }
    flush()
    blocks.push(await blockFor(cut, block, shown))
  }
  flush()
  return blocks
}

async function blockFor(cut: CutTo, block: ToldBlock, shown: string[]): Promise<DocumentBlock> {
  switch (block.is) {
    case 'heading':
      return { is: 'heading', level: 2, words: block.words }
    case 'figure': {
      const parts = partsOf(cut, block.measure, block.way ?? '')
      const way = { id: block.way ?? '', name: block.wayName ?? '' }
      return partsTable(block, way, figureOf(cut, block.measure), parts, hiddenParts(cut, parts), cut.hidden)
    }
    case 'sentence': {
      const [now, then] = [figureOf(cut, block.measure), partsOf(cut, block.measure, 'before')[0] ?? null]
      const words = [now, ...(then ? [then] : [])].some(cut.hidden)
        ? `${block.name}: suppressed.`
        : sentenceOf(block, now, then)
      return { is: 'paragraph', words }
    }
    case 'chart': {
      const parts = partsOf(cut, block.measure, wayOfChart(block))
      const hidden = block.by === 'team' ? hiddenParts : hiddenOver
      return chartOf(block, parts, hidden(cut, parts))
    }
    case 'list': {
      const own = cut.lines.filter(({ measure }) => measure === block.measure)
      const list = await listFor(cut.seam, cut.forum, block, own)
      shown.push(...list.shown)
      return list.table
    }
    case 'commentary': {
      const said = cut.given.find(({ asks }) => asks === block.asks) ?? null
      return { is: 'commentary', asks: block.asks, from: roleWords[block.from], said }
    }
    case 'decision':
      // What they decided came after it, and stands beside it.
      return { is: 'paragraph', words: `For decision: ${block.asks}` }
  }
}

function figureOf({ issue }: CutTo, measure: string) {
  const figure = issue.figures.find((one) => one.measure === measure)
  if (!figure) throw new Error(`Issue ${issue.issue} was kept without its figure of ${measure}`)
  return figure
}

const partsOf = ({ parts }: CutTo, measure: string, way: string) =>
  parts.filter((part) => part.measure === measure && part.way === way)

const hiddenParts = ({ forum, below }: CutTo, parts: readonly ToldPart[]): readonly boolean[] =>
  seesAll(forum) ? parts.map(() => false) : suppressed(parts, below)

function hiddenOver(cut: CutTo, parts: CutTo['parts']): readonly boolean[] {
  if (seesAll(cut.forum)) return parts.map(() => false)
  const { from, until } = cut.issue
  const [before] = partsOf(cut, parts[0]?.measure ?? '', 'before')
  const wholes = [{ from, until }, ...(before ? [{ from: day(before.part), until: addDays(from, -1) }] : [])]
  return hiddenMonths(parts, wholes, cut.below)
}
