import { correctScreens } from './correct.ts'
import { documentScreen } from './documents.ts'
import { newRecordScreens } from './new-record.ts'
import { recordScreen } from './record.ts'
import { signOffScreens } from './sign-off.ts'
import { withdrawScreens } from './withdraw.ts'

export const recordScreens = [
  ...newRecordScreens,
  recordScreen,
  ...correctScreens,
  ...signOffScreens,
  ...withdrawScreens,
  documentScreen,
]
