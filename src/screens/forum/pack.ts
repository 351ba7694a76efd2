import { eyesOf } from '#pathways/forums/for-whom.ts'
import { instant } from '#language/instant.ts'
import { pack } from '#pathways/forums/records.ts'
import { standings } from '#pathways/improvement/standing.ts'
import { published } from '#pathways/improvement/published.ts'
import { ofKind } from '#pathways/improvement/told.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { instantShown } from '#ui/when.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown } from '../front/screen.ts'
import { heldFor } from '../improvement/held.ts'
import { deliveryShown, impactShown, recommendationName, stateOf } from '../improvement/words.ts'
import { toldIn } from './pack-figures.ts'

/** What the members had before them: figures as they were told, and the plan as it was known, whatever has changed since. */
export const packScreen = screen('GET', to.pack(':pack'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const id = idIn(ask, 'pack')
    const now = await heldFor(ask, seam)
    const one = ofKind(now, pack).find(({ record }) => record === id)
    if (!one) throw new Refusal('not there', 'There is no such pack, or it is not yours to open')
    const whole = await readRecord(seam, ask.house.declarations, id)
    const at = instant(whole.versions.at(-1)!.recorded_from)
    const today = whole.versions.at(-1)!.recorded_from.slice(0, 10)
    const known = await heldFor(ask, seam, at)
    // Whoever opens it, the pack of a forum that sees what the public may holds no outcome that was not published then.
    const then = eyesOf(now, one) === 'public' ? published(known, today) : known
    return shown(
      one.answers.name ?? 'Pack',
      html`<p class="govuk-body-l">As it stood ${instantShown(at)}. It does not change.</p>
      ${listTable({
        id: 'figures',
        caption: 'Figures, as they were told',
        empty: 'It holds no figure.',
        columns: [{ text: 'Measure' }, { text: 'Figure', numeric: true }, { text: 'In a sentence' }],
        rows: toldIn(one.answers.told).map(({ measure, name, value, sentence }) => [
          html`<a class="govuk-link" href="${to.measure(measure)}">${name}</a>`,
          { text: value, format: 'numeric' as const },
          sentence,
        ]),
      })}
      ${listTable({
        id: 'plan',
        caption: 'The plan, as it was known then',
        empty: 'There was no recommendation.',
        columns: [{ text: 'Recommendation' }, { text: 'Done' }, { text: 'Difference' }, { text: 'State' }],
        rows: standings(then).map((each) => [
          html`<a class="govuk-link" href="${to.recommendation(each.recommendation.record)}">${recommendationName(each.recommendation)}</a>`,
          deliveryShown(each.actions, today),
          impactShown(each),
          stateOf(each),
        ]),
      })}`,
      {
        part: 'forums',
        breadcrumbs: [
          { text: 'Forums', href: to.forums },
          { text: 'The meeting', href: to.meeting(one.about ?? '') },
          { text: one.answers.name ?? 'Pack' },
        ],
      },
    )
  }),
)
