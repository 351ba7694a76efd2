import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { isPublished, notCaptured } from '#pathways/improvement/arrears.ts'
import { byAbout, ofKind, type Told } from '#pathways/improvement/told.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import { heldFor } from './held.ts'
import { overallOf } from './overall.ts'
import { trajectory } from './trajectory.ts'
import { adding, buttons, inspectionName, placeInTime, whenHeld, whenPublished } from './words.ts'

/** Everybody who looked at the service from outside, in the order of their days, and the way of its grades (INS-01, INS-04). */
export const inspectionsScreen = screen('GET', to.inspections, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const events = ofKind(all, inspection).toSorted((a, b) => placeInTime(a).localeCompare(placeInTime(b)))
    const grades = byAbout(ofKind(all, judgement))
    const asked = byAbout(ofKind(all, recommendation))
    seam.showed({ action: 'list', what: 'inspections', shown: events.length })
    return shown(
      'Inspections, reviews and notices',
      html`${buttons(mayRecord(ask.reader.role, inspection) && button({ text: 'Read a report', href: to.readReport }), adding(ask, inspection, 'Record an inspection, review or notice', null))}
      ${listTable({
        id: 'inspections',
        caption: 'In the order of their dates',
        empty: 'No inspection, review or notice is on record yet.',
        columns: [
          { text: 'What' },
          { text: 'By whom' },
          { text: 'When' },
          { text: 'Published' },
          { text: 'Overall grade' },
          { text: 'Recommendations', numeric: true },
        ],
        rows: events.map((one) => [
          html`<a class="govuk-link" href="${to.inspection(one.record)}">${inspectionName(one)}</a>${!isPublished(one, ask.view.today) && html`<br>${tag({ text: 'Not published yet', colour: 'purple' })}`}`,
          one.answers.bodies ?? 'Not stated',
          whenHeld(one),
          whenPublished(one),
          overallOf(one, grades.get(one.record) ?? []),
          { text: captured(one, asked.get(one.record)?.length ?? 0), format: 'numeric' as const },
        ]),
      })}
      ${trajectory(events, grades)}
      <p class="govuk-body">Each grade is in the words of its own framework. No two frameworks have one scale, so none is turned into another’s.</p>`,
      { part: 'inspections', breadcrumbs: [{ text: 'Improvement', href: to.promise }, { text: 'Inspections' }] },
    )
  }),
)

function captured(one: Told<typeof inspection>, count: number): Html {
  const missing = notCaptured(one, count)
  return html`${count}${missing > 0 && html` ${tag({ text: `${missing} not captured`, colour: 'red' })}`}`
}
