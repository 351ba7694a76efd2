import { changeScreens } from './change.ts'
import { settingsPage } from './settings.ts'
import { tryScreens } from './try.ts'

export const settingsScreens = [settingsPage, ...tryScreens, ...changeScreens]
