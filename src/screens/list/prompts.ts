import { urgencies } from '#language/prompt.ts'
import { roleWords, type RoleId } from '#language/roles.ts'
import { missingPrompts } from '#pathways/missing/prompts.ts'
import { coveredBy, incomplete } from '#workings/read/today.ts'
import { promptPage } from '#workings/read/lists-prompts.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { urgencyShown } from '../prompt/urgency.ts'
import type { ListCell, ListKind } from './kind.ts'

export const promptList: ListKind = {
  id: 'prompts',
  name: 'Prompts',
  meaning:
    'Each time a stated pattern was noticed and somebody was asked to act. None lapses: a record or a person’s reason answers it. The most urgent that wait stand first.',
  things: 'prompts',
  empty: 'No prompt matches these filters.',
  columns: [
    { name: 'Rule', kind: 'text' },
    { name: 'Urgency', kind: 'text' },
    { name: 'Answer due', kind: 'instant' },
    { name: 'Known since', kind: 'day' },
    { name: 'Asked', kind: 'text' },
    { name: 'Answered', kind: 'instant' },
  ],
  filters: () => [
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      items: [
        { value: 'waiting', text: 'Waiting' },
        { value: 'answered', text: 'Answered' },
      ],
    },
    {
      name: 'rule',
      label: 'Rule',
      kind: 'choice',
      items: missingPrompts.map(({ id, name }) => ({ value: id, text: name })),
    },
    { name: 'asked', label: 'Asked of', kind: 'choice', items: [{ value: 'me', text: 'Me, or whom I cover' }] },
  ],
  async find({ seam, declarations, chosen, most, skip }) {
    const waiting = chosen['state'] === 'waiting' ? true : chosen['state'] === 'answered' ? false : undefined
    const asked = chosen['asked'] === 'me' ? await coveredBy(seam) : undefined
    const page = await promptPage(seam, declarations, { waiting, rule: chosen['rule'] || undefined, asked, most, skip })
    const names = await serviceNames(
      seam,
      page.rows.map((row) => row.asked),
    )
    const lines = page.rows.map((row) => ({
      child: row.child,
      href: row.answered_by === null ? to.answer(row.record) : to.record(row.record),
      cells: [
        row.rule_words,
        { words: urgencies[row.urgency], shown: urgencyShown(row) },
        row.due_at ?? row.due_day ?? { nothing: 'not worked out' as const },
        row.known_day,
        (row.asked && names.get(row.asked)) || `${roleWords[row.asks as RoleId] ?? row.asks}, nobody named`,
        row.answered_at ?? (row.grounds_removed ? 'Waiting: its grounds were corrected away' : 'Waiting'),
      ] satisfies ListCell[],
    }))
    return { lines, total: page.total }
  },
}

export const incompleteList: ListKind = {
  id: 'incomplete',
  name: 'Incomplete records',
  meaning: 'Records saved without a part that they need. They stay here until somebody adds it.',
  things: 'records',
  empty: 'Every record is complete.',
  columns: [
    { name: 'Record', kind: 'text' },
    { name: 'Day', kind: 'day' },
    { name: 'Saved', kind: 'instant' },
    { name: 'By', kind: 'text' },
  ],
  filters: () => [{ name: 'by', label: 'Recorded by', kind: 'choice', items: [{ value: 'me', text: 'Me' }] }],
  async find({ seam, declarations, chosen, most, skip }) {
    const page = await incomplete(seam, {
      ...(chosen['by'] === 'me' ? { by: seam.view.reader.worker } : {}),
      most,
      skip,
    })
    const names = await serviceNames(
      seam,
      page.rows.map((row) => row.by_worker),
    )
    const lines = page.rows.map((row) => ({
      child: row.child,
      href: to.change(row.record),
      cells: [
        declarations.records.get(row.kind)?.name ?? row.kind,
        row.day ?? { nothing: 'not recorded' as const },
        row.recorded_from,
        (row.by_worker && names.get(row.by_worker)) || { nothing: 'not known' as const },
      ] satisfies ListCell[],
    }))
    return { lines, total: page.total }
  },
}
