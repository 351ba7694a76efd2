import { openScreens } from './open.ts'
import { openedScreens } from './opened.ts'
import { openingScreens } from './opening.ts'
import { openingsPage } from './openings.ts'

export const emergencyScreens = [...openScreens, ...openedScreens, openingsPage, ...openingScreens]
