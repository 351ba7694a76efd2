import type { RecordKind } from '#language/record.ts'
import type { PageProblem } from '#ui/page.ts'

/** Problems as the top of a page tells them, away from their questions: each names the question, and the row of it, that it is about. */
export function askedAbout({ fields }: Pick<RecordKind, 'fields'>, problems: readonly PageProblem[]): PageProblem[] {
  return problems.map((problem) => {
    const { field = '', words } = problem
    const name = Object.keys(fields)
      .filter((one) => field === one || field.startsWith(`${one}-`))
      .toSorted((a, b) => b.length - a.length)[0]
    const question = name === undefined ? undefined : fields[name]?.words
    if (question === undefined || words.includes(question)) return problem
    const row = /^-(\d+)-/.exec(field.slice(name!.length))?.[1]
    const asked = row === undefined ? question : `${question.replace(/\?$/, '')}, row ${row}`
    return { ...problem, words: `${asked}${asked.endsWith('?') ? '' : ':'} ${words}` }
  })
}
