import type { NotYet } from '../format.ts'

/** The return's other files: known when seen, and left until they have a home here. */
export const notYet: readonly NotYet[] = [
  { name: 'Social worker episodes', named: /sw[ _-]?episode|social[ _-]?worker/i, knownBy: ['SW_ID', 'SW_DECOM'] },
  { name: 'UASC', named: /uasc/i, knownBy: ['CHILD', 'DUC'] },
  { name: 'OC2', named: /oc2/i, knownBy: ['SDQ_SCORE', 'CONVICTED'] },
  { name: 'OC3', named: /oc3/i, knownBy: ['IN_TOUCH', 'ACTIV'] },
  { name: 'AD1', named: /ad1/i, knownBy: ['DATE_INT', 'DATE_MATCH'] },
  { name: 'Placed for adoption', named: /plac[a-z]{0,12}[ _-]*(?:for[ _-]*)?adopt/i, knownBy: ['DATE_PLACED'] },
  { name: 'Previous permanence', named: /prev[a-z]{0,12}[ _-]*perm/i, knownBy: ['PREV_PERM'] },
  { name: 'Deprivation of liberty', named: /dolo?[^a-z]|depriv/i, knownBy: ['DOLO_START'] },
]
