import { askScreens } from './ask.ts'
import { editorScreen } from './editor.ts'
import { figureScreens } from './figures.ts'
import { formsScreens } from './forms.ts'
import { boardList } from './list.ts'
import { newReportScreens } from './new-report.ts'
import { paperScreens } from './paper.ts'
import { partScreens } from './part.ts'
import { promisesScreen } from './promises.ts'
import { signScreens } from './sign.ts'
import { sinceBoardScreen } from './since.ts'

export const boardScreens = [
  boardList,
  ...newReportScreens,
  editorScreen,
  ...partScreens,
  ...figureScreens,
  ...askScreens,
  ...signScreens,
  ...paperScreens,
  promisesScreen,
  sinceBoardScreen,
  ...formsScreens,
]
