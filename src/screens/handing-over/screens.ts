import { handOverScreens } from './hand-over.ts'
import { leaversPage } from './leavers.ts'

export const handingOverScreens = [leaversPage, ...handOverScreens]
