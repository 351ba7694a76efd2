import { flagList } from './flags.ts'
import { everythingDue, interviewsDue } from './interviews.ts'
import type { ListKind } from './kind.ts'
import { missingEpisodesList, missingNow } from './missing.ts'
import { missingPanel } from './panel.ts'
import { incompleteList, promptList } from './prompts.ts'
import { repeatMissing } from './repeat.ts'

/** Every list there is, in the order in which a day asks for them. */
export const lists: readonly ListKind[] = [
  missingNow,
  missingEpisodesList,
  everythingDue,
  interviewsDue,
  promptList,
  incompleteList,
  repeatMissing,
  missingPanel,
  flagList,
]
