import type { Finding, Listed } from '#exchange/findings.ts'
import type { Outcome } from '#exchange/outcome.ts'

/** Problems and warnings on standard error, a line each; as JSON where the answer is. */
export function tellFindings(
  { problems, warnings }: Outcome,
  json: boolean,
  write = (line: string) => void process.stderr.write(`${line}\n`),
): void {
  for (const finding of problems.shown)
    write(json ? JSON.stringify({ is: 'problem', ...spoken(finding) }) : inWords('Wrong', finding))
  if (json) {
    for (const finding of warnings.shown) write(JSON.stringify({ is: 'warning', ...spoken(finding) }))
    return
  }
  for (const line of byRule(warnings)) write(line)
  const more = problems.count - problems.shown.length
  if (more > 0) write(`and ${more.toLocaleString('en-GB')} more that are wrong`)
}

/** A line for each rule, with how often and where first: a thousand alike would hide the one that is not. */
function byRule({ shown, byRule }: Listed): string[] {
  return Object.entries(byRule)
    .toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .map(([rule, n]) => {
      const first = shown.find((finding) => finding.rule === rule)
      const often = n === 1 ? 'once' : `${n.toLocaleString('en-GB')} times`
      return first
        ? `${inWords(`Note, ${often}`, first)}${n > 1 ? ' This is the first of them.' : ''}`
        : `Note, ${often}: ${rule}`
    })
}

const spoken = ({ words, ...where }: Finding) => ({ ...where, mend: words })

function inWords(what: string, { file, row, column, rule, value, words }: Finding): string {
  const where = [file, row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ')
  return `${what}: ${where ? `${where}: ` : ''}${rule}${value === null ? '' : ` ('${value}')`}. ${words}`
}
