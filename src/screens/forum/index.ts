import { forumScreen } from './forum.ts'
import { forumsScreen } from './forums.ts'
import { meetingScreen } from './meeting.ts'

export const forumScreens = [forumsScreen, forumScreen, meetingScreen]
