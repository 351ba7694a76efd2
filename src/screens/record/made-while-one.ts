import { merge } from '#language/spine/index.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { madeBetween, type Made } from '#workings/read/made-between.ts'
import { serviceNames } from '#workings/read/names.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { to } from '../front/address.ts'
import type { House } from '../front/screen.ts'

const most = 50

/**
 * What was recorded while two were read as one stands under the one that is kept, from whichever page it was written: only people can
 * say which of them it is about, so whoever parts them is shown it.
 */
export async function madeWhileOne(seam: Seam, house: House, whole: WholeRecord): Promise<Html | false> {
  if (whole.kind !== merge.id) return false
  const [now, first] = [whole.versions[0]!, whole.versions.at(-1)!]
  const parted = now.state === 'withdrawn' ? now.recorded_from : null
  const span = { after: first.recorded_from, before: parted, except: whole.record }
  const made = await madeBetween(seam, whole.subjects[0]!, span)
  if (made.length === 0) return false
  const names = await serviceNames(
    seam,
    made.map(({ by_worker }) => by_worker),
  )
  const line = ({ record, kind, recorded_from, by_worker }: Made) =>
    html`<li><a class="govuk-link" href="${to.record(record)}">${house.declarations.records.get(kind)?.name ?? kind}</a>, ${instantShown(recorded_from)}, by ${names.get(by_worker ?? '') ?? 'somebody whose name is not recorded'}</li>`
  return html`<h2 class="govuk-heading-m">Recorded while they were read as one</h2>
    <p class="govuk-body">All of it ${parted === null ? 'stays' : 'stayed'} with the record that was kept. Look at each: what is about the other child is withdrawn here and recorded there.</p>
    <ul class="govuk-list govuk-list--bullet" id="made-while-one">${made.slice(0, most).map(line)}</ul>
    ${made.length > most && html`<p class="govuk-body">And ${made.length - most} more: the child’s story has them by the day on which they were recorded.</p>`}`
}
