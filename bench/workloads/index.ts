import type { Workload } from '../workload.ts'
import { childPages } from './child-page.ts'
import { clockWorkloads } from './clocks.ts'
import { figureWorkloads } from './figures.ts'
import { findChild } from './find.ts'
import { importSet } from './import.ts'
import { listPage } from './list.ts'
import { publicationWorkloads } from './publication.ts'
import { loggedReads } from './logged-reads.ts'
import { saves } from './save.ts'
import { todays } from './today.ts'
import { weeklyReport } from './weekly-report.ts'

/** The import is last: it adds children. */
export const workloads: readonly Workload[] = [
  ...childPages,
  ...todays,
  listPage,
  ...findChild,
  ...clockWorkloads,
  ...figureWorkloads,
  weeklyReport,
  ...publicationWorkloads,
  loggedReads,
  ...saves,
  importSet,
]
