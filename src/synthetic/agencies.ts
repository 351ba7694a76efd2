import type { Day } from '#language/day.ts'
import { agencyDetails } from '#language/spine/index.ts'
import type { Book } from './book.ts'
import { startOf } from './moments.ts'
import { otherAuthorities, schools } from './place.ts'

export function inventAgencies(book: Book, opened: Day): void {
  const agencies: [string, string][] = [
    ['Northmere Police', 'police'],
    ['Northmere Community Health', 'health'],
    ['Northmere General Hospital', 'health'],
    ['Northmere Youth Justice', 'youth_justice'],
    ['Northmere Probation', 'probation'],
    ['The Lighthouse Project', 'voluntary'],
    ...schools.map((name): [string, string] => [name, 'education']),
    ...otherAuthorities.map((name): [string, string] => [name, 'other_authority']),
  ]
  for (const [name, what] of agencies) {
    book.enter({
      kind: agencyDetails,
      subjects: [book.subject('agency')],
      by: null,
      versions: [{ at: startOf(opened), answers: { name, what, from: opened } }],
    })
  }
}
