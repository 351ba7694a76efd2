import type { Measure } from '#language/measure.ts'
import { standings } from '#pathways/improvement/standing.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { childNames } from '#workings/read/names.ts'
import { kindsOf } from '#workings/read/kinds-of.ts'
import { idsOf } from '#workings/read/story.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown } from '../front/screen.ts'
import { heldFor } from '../improvement/held.ts'
import { measuresNamed, reportsTelling } from '../improvement/thread.ts'
import { impactShown, recommendationName, stateOf } from '../improvement/words.ts'

/** The end of the thread: which promises this child's records are counted for, and which reports tell those figures. */
export const promisesScreen = screen('GET', to.promisesOf(':child'), ['list', 'figures'], (ask) => {
  const asked = idIn(ask, 'child')
  return ask.read(
    async (seam) => {
      const ids = await idsOf(seam, asked)
      const kinds = await kindsOf(seam, ids)
      const named = (await childNames(seam, [ids[0]!])).get(ids[0]!)
      const rows = standings(await heldFor(ask, seam)).flatMap((one) => {
        const measures = measuresNamed(
          ask,
          ...one.actions.map(({ answers }) => answers.measures),
          ...one.evidence.map(({ answers }) => answers.shown_by),
        ).filter((measure) => kinds.has(countedKind(measure)))
        return measures.length === 0 ? [] : [{ one, measures }]
      })
      seam.showed({ action: 'read', what: 'promises behind a record', children: [ids[0]!], shown: rows.length })
      return shown(
        'Promises that this record is evidence for',
        listTable({
          id: 'promises',
          caption: named?.name ?? 'Name not recorded',
          empty: 'No promise is measured by what is on this record.',
          columns: [
            { text: 'Recommendation' },
            { text: 'By which figures' },
            { text: 'Told in' },
            { text: 'Difference' },
          ],
          rows: rows.map(({ one, measures }) => [
            html`<a class="govuk-link" href="${to.recommendation(one.recommendation.record)}">${recommendationName(one.recommendation)}</a> ${stateOf(one)}`,
            html`<ul class="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">${measures.map(({ id, name }) => html`<li><a class="govuk-link" href="${to.measure(id)}">${name}</a></li>`)}</ul>`,
            html`<ul class="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">${reportsTelling(ask, measures).map(({ id, name }) => html`<li><a class="govuk-link" href="${to.publication(id)}">${name}</a></li>`)}</ul>`,
            impactShown(one),
          ]),
        }),
        {
          part: 'children',
          breadcrumbs: [
            { text: 'Find a child', href: to.find },
            { text: named?.name ?? 'The child', href: to.child(asked) },
            { text: 'Promises' },
          ],
        },
      )
    },
    [asked],
  )
})

function countedKind({ versions }: Measure): string {
  const { counts } = versions.at(-1)!
  return counts.is === 'in time' ? counts.of.starts.kind.id : counts.of.kind.id
}
