import type { Screen } from '../front/screen.ts'
import { removeChildScreens } from './of-child.ts'
import { removeRecordScreens } from './of-record.ts'
import { askForTime, retentionPage } from './retention.ts'
import { agreeScreen, refuseScreen, removalPage } from './removal.ts'
import { removalsPage } from './removals.ts'

export const removalScreens: readonly Screen[] = [
  ...removeRecordScreens,
  ...removeChildScreens,
  removalsPage,
  retentionPage,
  askForTime,
  removalPage,
  agreeScreen,
  refuseScreen,
]
