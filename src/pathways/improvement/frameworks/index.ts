import { contactReferral, lookedAfter2013, protection2012 } from './before-2014.ts'
import type { Framework } from './framework.ts'
import { ilacs } from './ilacs.ts'
import { annualAssessment, fosteringAdoption, settings, youthJustice } from './settings-and-justice.ts'
import { lscbReview, sif } from './sif.ts'
import { slac } from './slac.ts'
import {
  areaSend,
  focusedVisit,
  jtai,
  monitoringUnderSif,
  monitoringVisit,
  noticeOfImprovement,
  peerReview,
} from './visits.ts'

/** Every framework that is known. Adding one is a file, and its line here. The particular stand before the general. */
export const frameworks: readonly Framework[] = [
  focusedVisit,
  monitoringVisit,
  monitoringUnderSif,
  jtai,
  areaSend,
  sif,
  slac,
  protection2012,
  contactReferral,
  lookedAfter2013,
  youthJustice,
  fosteringAdoption,
  settings,
  ilacs,
  annualAssessment,
  lscbReview,
  noticeOfImprovement,
  peerReview,
]
