import { catalogueScreens } from './catalogue.ts'
import { forumScreen } from './forum.ts'
import { forumsScreen } from './forums.ts'
import { meetingScreen } from './meeting.ts'
import { packMade } from './pack-made.ts'
import { packScreen } from './pack.ts'

export const forumScreens = [...catalogueScreens, forumsScreen, forumScreen, meetingScreen, ...packMade, packScreen]
