import type { RecordKind } from '#language/record.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { overlapping } from '#workings/read/overlaps.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import { to } from '../front/address.ts'
import type { House } from '../front/screen.ts'

type Asked = { child: string; answers: Said; except?: string | null }

/** A child is in one of these at a time: what another says that overlaps this. It is a warning, and nothing is refused for it. */
export async function overlapWarning(seam: Seam, house: House, kind: RecordKind, asked: Asked): Promise<Html | false> {
  const found = await overlapping(seam, house.declarations, kind, asked)
  if (found.length === 0) return false
  const { from, until } = kind.options.oneAtATime!
  const each = found.map(
    (one, n) =>
      html`${n > 0 && ', '}<a class="govuk-link" href="${to.record(one.record)}">${kind.name.toLowerCase()} of ${one.day === null ? 'a day not recorded' : dayShown(one.day)}</a>${!answered(one.answers[until]) && ' (no end recorded)'}`,
  )
  return warningText({
    text: answered(asked.answers[from])
      ? html`This overlaps another: ${each}. Both stand: correct whichever is wrong.`
      : html`Another is still open: ${each}. If it has ended, record that there. If this is a new one, save it all the same.`,
  })
}
