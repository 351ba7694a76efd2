import { periodWords } from '#press/edition/words.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { to } from '../front/address.ts'

/** The way to an issue. */
export const crumbs = (issue: Issue) => [
  { text: 'Reports', href: to.publications },
  { text: issue.template.name, href: to.publication(issue.publication) },
]

/** The way to a page that belongs to one issue. */
export const within = (issue: Issue, text: string) => [
  ...crumbs(issue),
  { text: periodWords(issue.from, issue.until), href: to.edition(issue.publication, issue.for) },
  { text },
]
