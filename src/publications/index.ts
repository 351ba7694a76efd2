import { missingBoard } from './missing-board.ts'
import { missingTrends } from './missing-trends.ts'
import { weeklyMissing } from './weekly-missing.ts'

/** Everything that goes out, a line a publication. */
export const publications = [weeklyMissing, missingTrends, missingBoard] as const
