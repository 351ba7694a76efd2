import { signInGroup } from '#language/spine/index.ts'
import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { beginning } from '../authority/new-record.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown } from '../front/screen.ts'
import { correcting } from '../record/correct.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said, stateShown } from '../record/said.ts'
import { versionsShown } from '../record/versions.ts'
import { withdrawing } from '../record/withdraw.ts'
import { groupPlace, groupsCrumb, part } from './places.ts'

/** One group, and all that was ever said of what it gives. */
const one = screen('GET', to.group(':group'), groupPlace.may, (ask) =>
  ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'group'))
    if (whole.kind !== signInGroup.id) throw new Refusal('not there', 'There is no such group')
    const now = whole.versions[0]!
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    return shown(
      signInGroup.name,
      html`<p class="govuk-body">${stateShown(now)}</p>
      ${lacking(signInGroup, now, ask.saving.today, to.changeGroup(whole.record))}
      ${
        now.state !== 'withdrawn' &&
        html`<div class="govuk-button-group tl-no-print">
          ${button({ text: 'Change, or end it', href: to.changeGroup(whole.record) })}
          <a class="govuk-link" href="${to.withdrawGroup(whole.record)}">Withdraw</a>
        </div>`
      }
      <h2 class="govuk-heading-m">What it says</h2>
      ${said(signInGroup, now, nameOf)}
      <h2 class="govuk-heading-m" id="versions">Every version</h2>
      ${versionsShown(signInGroup, whole, nameOf, false)}`,
      { part, breadcrumbs: [groupsCrumb, { text: 'The group' }] },
    )
  }),
)

const added = beginning(
  {
    kind: signInGroup,
    path: to.newGroup,
    title: 'Add a group',
    saves: 'Save the group',
    crumbs: () => [groupsCrumb, { text: 'Add a group' }],
    saved: (_, { record, state }) =>
      address(to.group(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
  },
  groupPlace,
)

export const groupScreens = [...added, one, ...correcting(groupPlace), ...withdrawing(groupPlace)]
