import { groupScreens } from './group.ts'
import { groupsScreen } from './groups.ts'

export const peopleScreens = [groupsScreen, ...groupScreens]
