import { answerSign, signPage } from './sign.ts'
import { signsPage } from './signs.ts'

export const signScreens = [signsPage, signPage, answerSign]
