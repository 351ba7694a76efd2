import { roleWords } from '#language/roles.ts'
import { signInGroup } from '#language/spine/index.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { ownRecords } from '#workings/read/authority.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { stateShown } from '../record/said.ts'
import { part } from './places.ts'

/** Which role, in which team, being in a group at the council's identity provider gives: from when, until when. */
export const groupsScreen = screen('GET', to.groups, ['people'], (ask) =>
  ask.read(async (seam) => {
    const groups = await ownRecords(seam, ask.house.declarations, signInGroup)
    const teams = await serviceNames(
      seam,
      groups.map(({ answers }) => answers.team),
    )
    seam.showed({ action: 'list', what: 'groups at the identity provider', shown: groups.length })
    return shown(
      'Groups and posts',
      html`<p class="govuk-body-l">Whoever signs in with a council account has the posts that their groups give on that day, and no others. A post that a group gives is recorded at their next sign-in; it ends at the first sign-in after they have left the group.</p>
      ${!ask.house.provider && insetText({ text: 'No identity provider is set up here yet, so nobody signs in by these.' })}
      ${button({ text: 'Add a group', href: to.newGroup })}
      ${listTable({
        id: 'groups',
        caption: 'Groups',
        empty: 'No group gives a post yet.',
        columns: ['Group', 'Role', 'Team', 'From', 'Until', 'Record'].map((text) => ({ text })),
        rows: groups.map(({ record, state, answers }) => [
          html`<a class="govuk-link" href="${to.group(record)}">${answers.group ?? 'Group not recorded'}</a>`,
          answers.role ? roleWords[answers.role] : nothing('not recorded'),
          answers.team ? (teams.get(answers.team) ?? nothing('not known')) : nothing('none'),
          answers.from ? dayShown(answers.from) : nothing('not recorded'),
          answers.until ? dayShown(answers.until) : nothing('none'),
          stateShown({ state }),
        ]),
      })}`,
      { part },
    )
  }),
)
