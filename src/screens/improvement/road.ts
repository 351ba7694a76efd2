import { improvementAction, milestone } from '#pathways/improvement/plan.ts'
import { ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { roadMap, type Point } from '#ui/chart/road-map.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import { ownVersionsOf } from '#workings/read/authority.ts'
import type { SignedIn } from '../front/screen.ts'

/** Actions and milestones along the days, with every day that each was moved from, and why (INS-12). */
export async function roadMapShown(ask: SignedIn, seam: Seam, all: readonly Any[]): Promise<Html> {
  const versions = Map.groupBy(
    await ownVersionsOf(seam, ask.house.declarations, [improvementAction.id, milestone.id]),
    ({ record }) => record,
  )
  const points = [
    ...ofKind(all, improvementAction).map((one) => actionPoint(one, versions.get(one.record) ?? [])),
    ...ofKind(all, milestone).map((one) => milestonePoint(one, versions.get(one.record) ?? [])),
  ].filter((one): one is Point => one !== null)
  if (points.length === 0)
    return html`<p class="govuk-body tl-empty">There is no road map yet: no action has a day.</p>`
  return roadMap({
    id: 'road',
    title: 'Road map',
    points: points.toSorted((a, b) => a.due.localeCompare(b.due)),
    today: ask.view.today,
  })
}

function actionPoint({ record, answers }: Told<typeof improvementAction>, versions: readonly Entry[]): Point | null {
  if (!answers.due || answers.delivery === 'stopped') return null
  return {
    id: record,
    label: answers.what ?? 'Action',
    due: answers.due,
    before: movedFrom(versions),
    reached: answers.delivery === 'done' ? answers.done_on : null,
    waitsFor: answers.waits_for ?? [],
  }
}

function milestonePoint({ record, answers }: Told<typeof milestone>, versions: readonly Entry[]): Point | null {
  if (!answers.due) return null
  return {
    id: record,
    label: answers.what ?? 'Milestone',
    due: answers.due,
    before: movedFrom(versions),
    reached: answers.reached_on,
    waitsFor: [],
  }
}

/** The days it was due before, in their order, each with why it was moved away from. */
export function movedFrom(versions: readonly Pick<Entry, 'answers' | 'reason' | 'version'>[]): Point['before'] {
  const inOrder = versions.toSorted((a, b) => a.version - b.version)
  return inOrder.flatMap(({ answers }, at) => {
    const next = inOrder[at + 1]
    const due = answers['due']
    return next && typeof due === 'string' && next.answers['due'] !== due ? [{ due, why: next.reason }] : []
  })
}
