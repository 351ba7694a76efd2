import { catalogue } from './catalogue.ts'
import { measureScreen } from './measure.ts'
import { rowsScreen } from './rows.ts'

export const measureScreens = [catalogue, measureScreen, rowsScreen]
