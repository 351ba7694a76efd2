import { signInGroup } from '#language/spine/index.ts'
import { ownPlace } from '../authority/place.ts'
import { address, to } from '../front/address.ts'

export const part = 'settings'
export const groupsCrumb = { text: 'Groups and posts', href: to.groups }

export const groupPlace = ownPlace(signInGroup, {
  part,
  param: 'group',
  record: to.group,
  change: to.changeGroup,
  withdraw: to.withdrawGroup,
  crumbs: ({ record }) => [groupsCrumb, { text: 'The group', href: to.group(record) }],
  saved: async (_, { record }, { state }) =>
    address(to.group(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
  withdrawn: () => address(to.groups, {}, { done: 'withdrawn' }),
})
