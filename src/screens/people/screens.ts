import { groupScreens } from './group.ts'
import { groupsScreen } from './groups.ts'
import { sessionScreens } from './sessions.ts'

export const peopleScreens = [groupsScreen, ...groupScreens, ...sessionScreens]
