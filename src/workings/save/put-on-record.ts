import type { Declarations } from '#language/declarations.ts'
import { outdate, refreshAfter } from '../caches/refresh.ts'
import { asKeeperOfFew, type Database, type Tx } from '../database.ts'
import { raiseAfter } from '../prompts/after-save.ts'
import { confirmGrounds } from '../prompts/grounds.ts'
import { answerByRecord, withdrawAnswers } from '../prompts/answer.ts'
import { everyId } from '../facts.ts'
import type { Merges, View } from '../view.ts'
import type { Draft, Saved, Saving } from './draft.ts'
import { save } from './save.ts'

/** Saves a draft with all that follows from it, in one transaction: its caches, the prompts it answers, those it raises, those whose grounds it takes away. */
export function putOnRecord(db: Database, declarations: Declarations, saving: Saving, draft: Draft): Promise<Saved> {
  return asKeeperOfFew(db, (tx) => putOnRecordIn(tx, declarations, saving, draft))
}

export async function putOnRecordIn(tx: Tx, declarations: Declarations, saving: Saving, draft: Draft): Promise<Saved> {
  const saved = await save(tx, saving, draft)
  if (saved.again) return saved
  const all: View = { authority: saving.authority, today: saving.today, knownAt: null }
  if (draft.kind.id === 'setting') {
    await outdate(tx, saving.authority)
    return saved
  }
  const { settings } = saved
  const merges = await mergesAmong(tx, all, draft, saved.children)
  const view: View = { ...all, merges }
  const after = {
    record: saved.record,
    kind: draft.kind.id,
    recordedAt: saved.recordedAt,
    children: saved.children,
    merges,
    corrects: draft.record !== undefined,
    withdrawn: saved.state === 'withdrawn',
  }
  const touched = new Set([draft.kind.id])
  if (draft.source !== 'history') {
    if (await answerByRecord(tx, declarations, saving, draft, saved)) touched.add('prompt_answer')
    if (await withdrawAnswers(tx, saving, saved)) touched.add('prompt_answer')
    if (draft.record !== undefined) await confirmGrounds(tx, declarations, saving, settings, after)
    if (await raiseAfter(tx, declarations, saving, settings, after)) touched.add('prompt')
  }
  await refreshAfter(tx, declarations, view, settings, touched, saved.children, saved.ready)
  return saved
}

/** The children are locked, with all that any merge joins to them: one by itself is in none, unless this save merged it. */
async function mergesAmong(tx: Tx, view: View, draft: Draft, children: readonly string[]): Promise<Merges> {
  if (children.length === 1 && draft.kind.id !== 'merge') return { children: [], kept: [] }
  const { rows } = await everyId(view, children).execute(tx)
  const merged = rows.filter(({ child, kept }) => child !== kept)
  return { children: merged.map(({ child }) => child), kept: merged.map(({ kept }) => kept) }
}
