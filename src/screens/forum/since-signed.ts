import type { Declarations } from '#language/declarations.ts'
import { agendaItem, forumDecision } from '#pathways/forums/records.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import { changedAfter, type Changed } from '#workings/read/changed-after.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'

/**
 * What of the minutes is not as it was signed off: each decision is a record of its own, which somebody may change, withdraw
 * or add afterwards, and whoever signed has not read that.
 */
export async function sinceSigned(
  seam: Seam,
  declarations: Declarations,
  meeting: string,
  now: Entry,
): Promise<Html | false> {
  if (now.state !== 'signed off') return false
  const changed = await changedAfter(seam, meeting, [forumDecision.id, agendaItem.id], now.recorded_from)
  if (changed.length === 0) return false
  const names = await serviceNames(
    seam,
    changed.map(({ by_worker }) => by_worker),
  )
  const line = (one: Changed) =>
    html`<li><a class="govuk-link" href="${to.entry(one.record)}">${declarations.records.get(one.kind)?.name ?? one.kind}</a>: ${what(one)} by ${names.get(one.by_worker ?? '') ?? 'somebody whose name is not recorded'}, ${instantShown(one.recorded_from)}</li>`
  return html`${warningText({ text: 'These minutes are not as they were signed off. Sign the meeting off again when they have been read.' })}
    <ul class="govuk-list govuk-list--bullet" id="since-signed">${changed.map(line)}</ul>`
}

const what = ({ state, version }: Changed): string =>
  state === 'withdrawn' ? 'withdrawn' : version === 1 ? 'added' : 'changed'
