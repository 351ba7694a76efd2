import { entryScreens } from './entry.ts'
import { inspectionScreen } from './inspection.ts'
import { inspectionsScreen } from './inspections.ts'
import { moneyScreen } from './money.ts'
import { policiesScreen } from './policies.ts'
import { othersScreen } from './others.ts'
import { planScreen } from './plan.ts'
import { promiseScreen } from './promise.ts'
import { raisedScreen } from './raised.ts'
import { readingScreens } from './reading/read.ts'
import { topicsScreen } from './topics.ts'
import { versionScreen } from './version.ts'
import { recommendationScreen } from './recommendation.ts'

export const improvementScreens = [
  promiseScreen,
  topicsScreen,
  inspectionsScreen,
  othersScreen,
  raisedScreen,
  ...readingScreens,
  inspectionScreen,
  recommendationScreen,
  planScreen,
  versionScreen,
  moneyScreen,
  policiesScreen,
  ...entryScreens,
]
