import { byNameScreens } from './by-name.ts'
import { editionScreen } from './edition.ts'
import { issueNowScreens } from './issue-now.ts'
import { issuesScreen } from './issues.ts'
import { receiptsScreen } from './receipts.ts'
import { reportsScreen } from './reports.ts'
import { sinceScreen } from './since.ts'

export const publicationScreens = [
  reportsScreen,
  issuesScreen,
  editionScreen,
  sinceScreen,
  receiptsScreen,
  ...byNameScreens,
  ...issueNowScreens,
]
