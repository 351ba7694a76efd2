import { lookedPage } from './looked.ts'
import { mergeScreens } from './merging.ts'
import { newChildScreens } from './new-child.ts'
import { childPage } from './page.ts'
import { promisesScreen } from './promises.ts'

export const childScreens = [...newChildScreens, childPage, lookedPage, promisesScreen, ...mergeScreens]
