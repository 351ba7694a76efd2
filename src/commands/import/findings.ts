import type { Finding } from '#exchange/findings.ts'
import type { Outcome } from '#exchange/outcome.ts'

/** Problems and warnings on standard error, a line each; as JSON where the answer is. */
export function tellFindings(
  { problems, warnings }: Outcome,
  json: boolean,
  write = (line: string) => void process.stderr.write(`${line}\n`),
): void {
  for (const finding of problems.shown)
    write(json ? JSON.stringify({ is: 'problem', ...spoken(finding) }) : inWords('Wrong', finding))
  for (const finding of warnings.shown)
    write(json ? JSON.stringify({ is: 'warning', ...spoken(finding) }) : inWords('Note', finding))
  if (json) return
  const more = problems.count - problems.shown.length
  if (more > 0) write(`and ${more.toLocaleString('en-GB')} more that are wrong`)
}

const spoken = ({ words, ...where }: Finding) => ({ ...where, mend: words })

function inWords(what: string, { file, row, column, rule, value, words }: Finding): string {
  const where = [file, row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ')
  return `${what}: ${where ? `${where}: ` : ''}${rule}${value === null ? '' : ` ('${value}')`}. ${words}`
}
