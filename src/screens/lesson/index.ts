import { lessonScreensOfOne } from './lesson.ts'
import { lessonsScreen } from './lessons.ts'

export const lessonScreens = [lessonsScreen, ...lessonScreensOfOne]
