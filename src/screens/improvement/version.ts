import { instant } from '#language/instant.ts'
import { condition } from '#pathways/improvement/found.ts'
import { improvementAction, milestone, planVersion, programme } from '#pathways/improvement/plan.ts'
import { recommendation } from '#pathways/improvement/register.ts'
import { standings } from '#pathways/improvement/standing.ts'
import { ofKind, type Any } from '#pathways/improvement/told.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { serviceNames } from '#workings/read/names.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { ownPage } from '../authority/pages.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import { linkWords } from '../record/linked.ts'
import { actionsTable } from './actions.ts'
import { entryActions } from './entry.ts'
import { heldFor } from './held.ts'
import { recommendationName } from './words.ts'

/** One version of the plan: the plan as it was known when that was agreed, and what differs from the version before (INS-11). */
export const versionScreen = screen('GET', to.planVersion(':version'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const id = idIn(ask, 'version')
    const now = await heldFor(ask, seam)
    const inOrder = ofKind(now, planVersion).toSorted((a, b) => a.first_known.localeCompare(b.first_known))
    const at = inOrder.findIndex(({ record }) => record === id)
    const one = inOrder[at]
    if (!one) throw new Refusal('not there', 'There is no such version of the plan')
    await readRecord(seam, ask.house.declarations, id)
    const known = await firstKnown(ask, seam, id)
    const then = await heldFor(ask, seam, known)
    const before = at > 0 ? await heldFor(ask, seam, await firstKnown(ask, seam, inOrder[at - 1]!.record)) : []
    const actions = ofKind(then, improvementAction)
    const names = await serviceNames(
      seam,
      actions.map(({ answers }) => answers.owner),
    )
    return shown(
      `The plan: ${one.answers.name ?? 'a version'}`,
      html`<p class="govuk-body-l">As it was known when it was agreed${one.answers.agreed_on && html`, ${dayShown(one.answers.agreed_on)}`}. It does not change.</p>
      <p class="govuk-body">Why it was changed: ${one.answers.why ?? 'not recorded'}</p>
      ${at > 0 && changes(ask, before, then, inOrder[at - 1]!.answers.name ?? 'the version before')}
      <h2 class="govuk-heading-m">What it answered</h2>
      <ul class="govuk-list govuk-list--bullet">${standings(then).map((each) => html`<li>${recommendationName(each.recommendation)}</li>`)}</ul>
      ${actionsTable(ask, { id: 'actions', caption: 'Actions, as they stood then', empty: 'It had no action.', actions, names })}
      ${entryActions(id, mayRecord(ask.reader.role, planVersion))}`,
      {
        part: 'plan',
        breadcrumbs: [{ text: 'The plan', href: to.plan }, { text: one.answers.name ?? 'A version' }],
      },
    )
  }),
)

async function firstKnown(ask: SignedIn, seam: Parameters<typeof heldFor>[1], id: string) {
  const { versions } = await readRecord(seam, ask.house.declarations, id)
  return instant(versions.at(-1)!.recorded_from)
}

const kinds: readonly string[] = [recommendation.id, programme.id, improvementAction.id, milestone.id, condition.id]

/** What was added, changed and dropped, each by its record: nobody has to remember it. */
function changes({ house }: SignedIn, before: readonly Any[], after: readonly Any[], name: string): Html {
  const was = new Map(before.filter(({ kind }) => kinds.includes(kind)).map((one) => [one.record, one]))
  const is = new Map(after.filter(({ kind }) => kinds.includes(kind)).map((one) => [one.record, one]))
  const line = (what: string, one: Any) => [
    what,
    house.declarations.records.get(one.kind)?.name ?? one.kind,
    html`<a class="govuk-link" href="${ownPage(one) ?? to.entry(one.record)}">${linkWords(house.declarations, one)}</a>`,
  ]
  const added = [...is.values()].filter(({ record }) => !was.has(record))
  const dropped = [...was.values()].filter(({ record }) => !is.has(record))
  const changed = [...is.values()].filter((one) => {
    const earlier = was.get(one.record)
    return earlier !== undefined && earlier.recorded_from !== one.recorded_from
  })
  return listTable({
    id: 'changes',
    caption: `What differs from ${name}`,
    empty: 'Nothing differs.',
    columns: [{ text: 'What' }, { text: 'Kind' }, { text: 'Which' }],
    rows: [
      ...added.map((one) => line('Added', one)),
      ...changed.map((one) => line('Changed', one)),
      ...dropped.map((one) => line('Dropped', one)),
    ],
  })
}
