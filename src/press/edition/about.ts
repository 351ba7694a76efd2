import { describe } from '#language/day.ts'
import { londonDay, londonTime } from '#language/instant.ts'
import type { Eyes } from '#language/publication.ts'
import { madeLate, type Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import type { Document } from '../document.ts'

/** What stands on a report's first page: for whom, issued when, and from what was known when. */
export const aboutOf = (issue: Issue, forum: ToldForum): Document['about'] => [
  { label: 'For', words: forum.name },
  { label: 'What it is', words: issue.template.about },
  { label: 'Issued', words: issuedWords(issue) },
  { label: 'What was known', words: `As recorded by ${at(issue.knownAt)}. It does not change afterwards` },
  { label: 'Source', words: issue.template.source },
  { label: 'Program', words: issue.program },
]

/** A run that was missed is made up, and says so. */
const issuedWords = (issue: Issue) =>
  madeLate(issue) ? `${at(issue.issuedAt)}, late: it was due on ${describe(issue.for)}` : at(issue.issuedAt)

const at = (instant: Issue['issuedAt']) => `${describe(londonDay(instant))} at ${londonTime(instant)}`

export const markings: Record<Eyes, string> = {
  named: 'Names children. For the person it was made for, and not to be passed on',
  pseudonym: 'Speaks of children by codes. Not to be passed on',
  aggregate: 'Totals only, with small numbers suppressed',
  public: 'Totals only, with small numbers suppressed. May be published',
}

export const notesFor = (eyes: Eyes, below: number): string[] => [
  'A figure is the number of the rows behind it, as they were known when this was issued.',
  ...(eyes === 'aggregate' || eyes === 'public'
    ? [`Numbers below ${below} are suppressed, with as many others as would let them be worked out.`]
    : []),
]
