import { alertKind, letterKind } from '#language/letter.ts'

export const issued = letterKind('issued', 'A publication is issued', {
  to: 'Everybody who holds a post that the publication goes to',
  why: 'So that it is opened when it comes out',
  subject: ({ publication, day }) => `${publication}, ${day}`,
  says: ({ publication, day }) => [`${publication}, ${day}, has been issued. Open it here:`],
})

export const notOpened = letterKind('not-opened', 'A publication is not opened yet', {
  to: 'Whoever was sent a publication and has not opened it',
  why: 'So that a report that nobody reads is noticed',
  subject: ({ publication, day }) => `Not opened yet: ${publication}, ${day}`,
  says: ({ publication, day }) => [`You have not opened ${publication}, ${day}. Open it here:`],
})

export const commentaryAsked = letterKind('commentary-asked', 'A commentary is asked for', {
  to: 'Whoever holds the post whose commentary a publication asks for',
  why: 'So that figures go out with what those who know them say about them',
  subject: ({ publication, day }) => `Your commentary is asked for: ${publication}, ${day}`,
  says: ({ publication, day }) => [`${publication}, ${day}, asks for your commentary. Write it here:`],
})

/** Every kind of mail about what goes out. */
export const letters = [issued, notOpened, commentaryAsked] as const

export const openedInEmergency = alertKind('opened-in-emergency', 'A record was opened in an emergency', {
  to: 'restricted',
  why: 'So that whoever may open restricted records knows at once, and looks into it',
  subject: 'A record was opened in an emergency',
  says: 'Somebody has opened, with a reason and for an hour, a record that is not theirs to open. Look into it here:',
  path: (opening) => `/audit/openings/${opening}`,
})

export const localAdministratorUsed = alertKind('local-administrator-used', 'A local administrator signed in', {
  to: 'audit',
  why: 'So that a way in beside the council’s own sign-in is never used unseen',
  subject: 'A local administrator signed in',
  says: 'Somebody signed in as a local administrator, with a passphrase and a one-time code and without the council’s sign-in. If you do not know why, look into it here:',
  path: () => '/log?action=sign+in',
})

export const boardReportIssued = alertKind('board-report-issued', 'A report to a committee is issued', {
  to: 'issue',
  whom: 'Whoever writes reports to committees, signed it or gave words in it; of a public one, those who sit on its committee',
  why: 'So that whoever answers for a report reads what was issued',
  subject: 'A report to a committee is issued',
  says: 'A report to a committee has been issued. Open it here:',
  path: (report) => `/board-reports/${report}/paper`,
})

/** Every kind of mail that goes out at once. */
export const alerts = [openedInEmergency, localAdministratorUsed, boardReportIssued] as const
