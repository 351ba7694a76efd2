import { answerScreens } from './answer.ts'
import { promptsPage } from './prompts.ts'

export const promptScreens = [promptsPage, ...answerScreens]
