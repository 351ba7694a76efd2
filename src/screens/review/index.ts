import { followUpScreens } from './action.ts'
import { reviewForms } from './forms.ts'
import { reviewScreen } from './review.ts'
import { reviewsScreen } from './reviews.ts'

export const reviewScreens = [reviewsScreen, reviewScreen, ...reviewForms, ...followUpScreens]
