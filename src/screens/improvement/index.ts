import { entryScreens } from './entry.ts'
import { inspectionScreen } from './inspection.ts'
import { inspectionsScreen } from './inspections.ts'
import { planScreen } from './plan.ts'
import { promiseScreen } from './promise.ts'
import { readingScreens } from './reading/read.ts'
import { recommendationScreen } from './recommendation.ts'

export const improvementScreens = [
  promiseScreen,
  inspectionsScreen,
  ...readingScreens,
  inspectionScreen,
  recommendationScreen,
  planScreen,
  ...entryScreens,
]
