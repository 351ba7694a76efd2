/** Where reports to committees are. */
export const boardAddresses = {
  boardReports: '/board-reports',
  newBoardReport: '/board-reports/new',
  boardReport: (report: string) => `/board-reports/${report}`,
  boardPart: (report: string, part: string) => `/board-reports/${report}/parts/${part}`,
  boardAsk: (report: string) => `/board-reports/${report}/ask`,
  boardCommentary: (report: string, asked: string) => `/board-reports/${report}/commentary/${asked}`,
  boardFigures: (report: string) => `/board-reports/${report}/figures`,
  boardPaper: (report: string) => `/board-reports/${report}/paper`,
  boardSign: (report: string) => `/board-reports/${report}/sign`,
  boardPromises: (report: string) => `/board-reports/${report}/promises`,
  boardIssue: (report: string) => `/board-reports/${report}/issue`,
  boardSince: (report: string) => `/board-reports/${report}/since`,
  reportForms: '/report-forms',
  reportForm: (id: string) => `/report-forms/${id}`,
} as const
