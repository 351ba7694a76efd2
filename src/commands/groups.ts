import { signInGroup } from '#language/spine/index.ts'
import { ownRecords } from '#workings/read/authority.ts'
import { serviceNames } from '#workings/read/names.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const groups = asPerson(
  'groups',
  'What being in a group at the council’s identity provider gives: a role, in which team, from when',
  ['people'],
  {
    more: 'Whoever signs in has the posts that their groups give on that day. A group is put on record, changed and withdrawn with `save sign_in_group`',
    examples: [
      `save sign_in_group --answers '{"group":"childrens-front-door","role":"contact_officer","from":"2026-06-01"}' --as administrator`,
    ],
    run: async ({ read, declarations }) => {
      const found = await read(async (seam) => {
        const all = await ownRecords(seam, declarations, signInGroup)
        const teams = await serviceNames(
          seam,
          all.map(({ answers }) => answers.team),
        )
        seam.showed({ action: 'list', what: 'groups at the identity provider', shown: all.length })
        return all.map(({ record, state, answers: { group, role, team, from, until } }) => ({
          record,
          group,
          role,
          team,
          team_name: team && (teams.get(team) ?? null),
          from,
          until,
          state,
        }))
      })
      const columns = {
        group: 'not recorded',
        role: 'not recorded',
        team_name: 'none',
        from: 'not recorded',
        until: 'none',
      }
      return rows(found, { ...columns, record: '' }, 'No group gives a post yet.')
    },
  },
)
