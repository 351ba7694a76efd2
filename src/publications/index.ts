import { weeklyMissing } from './weekly-missing.ts'

/** Everything that goes out, a line a publication. */
export const publications = [weeklyMissing] as const
