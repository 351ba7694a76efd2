import { correcting } from './correct.ts'
import { documentScreen } from './documents.ts'
import { newRecordScreens } from './new-record.ts'
import { ofChildren } from './place.ts'
import { recordScreen } from './record.ts'
import { signingOff } from './sign-off.ts'
import { withdrawing } from './withdraw.ts'

export const recordScreens = [
  ...newRecordScreens,
  recordScreen,
  ...correcting(ofChildren),
  ...signingOff(ofChildren),
  ...withdrawing(ofChildren),
  documentScreen,
]
