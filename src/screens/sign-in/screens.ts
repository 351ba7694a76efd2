import { choosePostScreens } from './choose-post.ts'
import { councilScreens } from './council.ts'
import { leaveScreens } from './leave.ts'
import { localScreens } from './local.ts'

export { inventedSignIn } from './invented.ts'
export { realSignIn } from './ways.ts'
export const councilSignIn = [...councilScreens, ...localScreens, ...choosePostScreens, ...leaveScreens]
