import { lookedPage } from './looked.ts'
import { mergeScreens } from './merging.ts'
import { newChildScreens } from './new-child.ts'
import { childPage } from './page.ts'

export const childScreens = [...newChildScreens, childPage, lookedPage, ...mergeScreens]
