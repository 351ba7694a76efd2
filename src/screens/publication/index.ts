import { commentaryScreens } from './commentary.ts'
import { decisionScreens } from './decision.ts'
import { byNameScreens } from './by-name.ts'
import { editionScreen } from './edition.ts'
import { issueNowScreens } from './issue-now.ts'
import { issuesScreen } from './issues.ts'
import { messagesScreen } from './messages.ts'
import { receiptsScreen } from './receipts.ts'
import { reportsScreen } from './reports.ts'
import { sinceScreen } from './since.ts'

export const publicationScreens = [
  reportsScreen,
  issuesScreen,
  editionScreen,
  sinceScreen,
  messagesScreen,
  receiptsScreen,
  ...byNameScreens,
  ...issueNowScreens,
  ...commentaryScreens,
  ...decisionScreens,
]
