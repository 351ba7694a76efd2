import { archiveScreen } from './archive.ts'
import { newIdentityScreens } from './new-identity.ts'

export const archiveScreens = [archiveScreen, ...newIdentityScreens]
